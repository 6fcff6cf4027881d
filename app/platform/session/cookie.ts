const NAME = 'lacuna';
const THIRTY_DAYS = 30 * 24 * 60 * 60;

/** Over HTTPS the name carries `__Host-`, which browsers bind to this host, path and transport. */
function nameFor(origin: string): string {
  return origin.startsWith('https:') ? `__Host-${NAME}` : NAME;
}

/** The value of a cookie in a `Cookie` header, or null. */
export function readCookie(header: string | null, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return null;
}

/** The session secret that a request carries, or null. */
export function readSessionCookie(header: string | null, origin: string): string | null {
  return readCookie(header, nameFor(origin));
}

/** `Set-Cookie` for a new session, or with null for none. */
export function sessionCookie(secret: string | null, origin: string): string {
  const secure = origin.startsWith('https:') ? '; Secure' : '';
  const age = secret ? THIRTY_DAYS : 0;
  return `${nameFor(origin)}=${secret ?? ''}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${age}${secure}`;
}
