// Which page an address asks for. Remix compiles the pattern of every route anew for each request; with a
// hundred routes that costs more than the page's own data. Here every pattern is compiled once, and Remix
// is then given the one route that fits. Measured: docs/performance.md.

/** What is read of Remix's manifest of routes. */
export interface RouteEntry {
  id: string;
  parentId?: string | undefined;
  path?: string | undefined;
  index?: boolean | undefined;
}

interface Pattern {
  id: string;
  shape: RegExp;
  /** Of the groups of `shape`, in their order. */
  names: string[];
  score: number;
}

/** A route and the parameters of its address. */
export interface FoundRoute {
  id: string;
  params: Record<string, string>;
}

/** Finds the route that Remix would take, or null where it would find none. */
export function routeFinder(
  routes: readonly RouteEntry[],
): (pathname: string) => FoundRoute | null {
  const patterns = routes
    .filter(({ parentId }) => parentId === 'root')
    .map(patternOf)
    .toSorted((one, other) => other.score - one.score);
  return (pathname) => {
    const plain = decoded(pathname);
    for (const { id, shape, names } of patterns) {
      const found = shape.exec(plain);
      if (found) return { id, params: paramsOf(names, found) };
    }
    return null;
  };
}

const paramsOf = (names: readonly string[], found: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name, at) => [name, (found[at + 1] ?? '').replaceAll('%2F', '/')]));

/** Ranked as Remix ranks: more segments first, static ones before parameters, a splat last. */
function patternOf({ id, path = '', index }: RouteEntry): Pattern {
  const segments = path.split('/').filter(Boolean);
  const parts = segments.map((segment) => {
    if (segment === '*') return { shape: '(?:/(.*))?', name: '*', score: -2 };
    if (segment.startsWith(':')) return { shape: '/([^/]+)', name: segment.slice(1), score: 3 };
    return { shape: `/${segment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, score: 10 };
  });
  const score = parts.reduce((sum, part) => sum + part.score, segments.length) + (index ? 2 : 0);
  return {
    id,
    shape: new RegExp(`^${parts.map((part) => part.shape).join('')}/*$`, 'i'),
    names: parts.flatMap(({ name }) => name ?? []),
    score,
  };
}

function decoded(pathname: string): string {
  try {
    return pathname
      .split('/')
      .map((segment) => decodeURIComponent(segment).replaceAll('/', '%2F'))
      .join('/');
  } catch {
    return pathname;
  }
}
