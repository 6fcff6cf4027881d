import {
  UNSAFE_DataRouterStateContext as DataContext,
  UNSAFE_RouteContext as RouteContext,
} from 'react-router-dom';
import type { ComponentProps, ComponentType, ReactNode } from 'react';
import type { RequestContext } from './request-context.ts';

/** What is read of a route of the build. */
interface PlainRoute {
  id: string;
  module: { default?: unknown; Layout?: unknown; handle?: unknown };
}

/** A page that stays as it is sent: the root and the route below it, and what their loaders gave. */
export interface PlainDocument {
  routes: readonly PlainRoute[];
  data: readonly unknown[];
  styles: readonly string[];
  params: Record<string, string>;
  pathname: string;
  context: RequestContext;
}

type State = ComponentProps<typeof DataContext.Provider>['value'];
type Place = ComponentProps<typeof RouteContext.Provider>['value'];

/**
 * The components of a page in the two contexts that their hooks read: what Remix does for it without
 * what only a page that goes on in the browser needs (decision 0016).
 */
export function plainTree({ routes, data, params, pathname }: PlainDocument): ReactNode {
  const matches = routes.map(({ id, module: { handle } }) => ({
    params,
    pathname,
    pathnameBase: pathname,
    route: { id, handle },
  }));
  const loaderData = Object.fromEntries(routes.map(({ id }, at) => [id, data[at]]));
  const state = { matches, loaderData, actionData: null, errors: null } as unknown as State;
  const [root, page] = routes.map(({ module }) => module.default as ComponentType);
  const Layout = routes[0]?.module.Layout as ComponentType<{ children: ReactNode }>;
  if (!root || !page) return null;
  const [Root, Page] = [root, page];
  const placeOf = (depth: number, outlet: Place['outlet']) =>
    ({ outlet, matches: matches.slice(0, depth), isDataRoute: true }) as unknown as Place;
  return (
    <DataContext.Provider value={state}>
      <RouteContext.Provider
        value={placeOf(
          1,
          <RouteContext.Provider value={placeOf(2, null)}>
            <Page />
          </RouteContext.Provider>,
        )}
      >
        <Layout>
          <Root />
        </Layout>
      </RouteContext.Provider>
    </DataContext.Provider>
  );
}
