import routes from '#app/routes.ts';

type Route = (typeof routes)[number];

/** The addresses of `app/routes.ts` with something in the place of their parameters. */
export function allDoors(filledWith: string): { file: string; path: string }[] {
  const walk = (list: readonly Route[], above: string): { file: string; path: string }[] =>
    list.flatMap((route) => {
      const path = [above, route.path].filter(Boolean).join('/');
      const filled = `/${path.replace(/:\w+/g, filledWith)}`;
      return [{ file: route.file, path: filled }, ...walk(route.children ?? [], path)];
    });
  return walk(routes, '');
}
