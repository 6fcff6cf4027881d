/**
 * The address to go on to after sign-in, if it is a plain path of this site; else the home page.
 * The path is taken apart and put together again, so that no `//host` or backslash survives.
 */
export function safePath(to: string | null | undefined): string {
  if (!to || to.length > 2_000 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(to) || to.includes('\\'))
    return '/';
  const base = 'http://lacuna.invalid';
  if (!URL.canParse(to, base)) return '/';
  const url = new URL(to, base);
  if (url.origin !== base || url.pathname.startsWith('//')) return '/';
  return url.pathname + url.search;
}
