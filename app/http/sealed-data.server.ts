import type { ServerBuild } from '@remix-run/node';

type Route = NonNullable<ServerBuild['routes'][string]>;
type Loader = NonNullable<Route['module']['loader']>;

/**
 * A loader's data where no React in the browser asks for them. Remix writes out whatever loaders give, for
 * pages that hydrate; of this it sees nothing, and `entry.server` takes the data out again.
 */
class Sealed {
  readonly #data: unknown;

  constructor(data: unknown) {
    this.#data = data;
  }

  open(): unknown {
    return this.#data;
  }
}

/** The route with its data sealed, read once where they were read already; a Response that its loader gives stays one. */
export function withSealedData(route: Route): Route {
  const { loader } = route.module;
  if (!loader || !route.module.default) return route;
  const sealing = async (...args: Parameters<Loader>) => {
    const [{ context }] = args;
    const data: unknown = await (context?.reads?.get(route.id) ?? loader(...args));
    return isPlain(data) ? new Sealed(data) : data;
  };
  return { ...route, module: { ...route.module, loader: sealing as Loader } };
}

/** Whether a loader gave data alone: nothing that says how to answer. */
export const isPlain = (data: unknown): boolean =>
  data !== undefined && !(data instanceof Response) && !isWithHeaders(data);

/** What Remix's `data()` gives: a value with a status or headers. */
const isWithHeaders = (data: unknown): boolean =>
  (data as { type?: unknown } | null)?.type === 'DataWithResponseInit';
