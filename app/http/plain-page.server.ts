import type { LoaderFunctionArgs, ServerBuild } from '@remix-run/node';
import type { PlainDocument } from './plain-document.tsx';
import type { RequestContext } from './request-context.ts';
import { isPlain } from './sealed-data.server.ts';

type Route = NonNullable<ServerBuild['routes'][string]>;

/** A read of a page, with its address taken apart. */
export interface PageAsked {
  request: () => Request;
  url: URL;
  params: Record<string, string>;
  context: RequestContext;
}

/** Gives the page as it is sent, or null where Remix has to say what becomes of it. */
export type PlainPage = (asked: PageAsked) => Promise<Buffer | null>;

/** What `entry.server` gives beside what Remix asks of it. */
interface Entry {
  renderPlainDocument(document: PlainDocument): Buffer;
}

/**
 * The page of a route, read past Remix: its loaders are asked and its components put into the frame
 * (decision 0016). Null for a route without a page, and for one that goes on in the browser.
 */
export function plainPageOf(build: ServerBuild, id: string): PlainPage | null {
  const { root, [id]: page } = build.routes;
  if (!root?.module.loader || !page?.module.loader || !page.module.default) return null;
  if (isHydrated(root) || isHydrated(page)) return null;
  const routes = [root, page];
  const styles = routes.flatMap((route) => build.assets.routes[route.id]?.css ?? []);
  const { renderPlainDocument } = build.entry.module as unknown as Entry;
  return async (asked) => {
    const { context, params, url } = asked;
    const reads = new Map(routes.map((route) => [route.id, read(route, asked)]));
    // Where something else than data comes of them, Remix is told of the same reads.
    context.reads = reads;
    const done = await Promise.allSettled(reads.values());
    const data = done.map((one) => (one.status === 'fulfilled' ? one.value : undefined));
    if (!data.every(isPlain)) return null;
    try {
      return renderPlainDocument({ routes, data, styles, params, pathname: url.pathname, context });
    } catch {
      // Remix meets the same fault, and tells of it.
      return null;
    }
  };
}

/** Whether React goes on with a route in the browser. */
export const isHydrated = (route: Route | undefined): boolean =>
  ((route?.module.handle as { hydrate?: readonly string[] } | undefined)?.hydrate ?? []).length > 0;

async function read(route: Route, { request, ...asked }: PageAsked): Promise<unknown> {
  let made: Request | undefined;
  const args = {
    ...asked,
    get request() {
      return (made ??= request());
    },
  };
  return route.module.loader?.(args as unknown as LoaderFunctionArgs);
}
