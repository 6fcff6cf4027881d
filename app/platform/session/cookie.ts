const SESSION = 'lacuna';
const DEVICE = 'lacuna-device';
const DAY = 24 * 60 * 60;

/** Over HTTPS the name carries `__Host-`, which browsers bind to this host, path and transport. */
function nameFor(base: string, origin: string): string {
  return origin.startsWith('https:') ? `__Host-${base}` : base;
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
  return readCookie(header, nameFor(SESSION, origin));
}

/** By which a device shows that it has signed in before, or null. */
export function readDeviceCookie(header: string | null, origin: string): string | null {
  return readCookie(header, nameFor(DEVICE, origin));
}

function cookie(base: string, origin: string, value: string, days: number): string {
  const secure = origin.startsWith('https:') ? '; Secure' : '';
  return `${nameFor(base, origin)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${days * DAY}${secure}`;
}

/** `Set-Cookie` for a session, or with null for none. */
export function sessionCookie(secret: string | null, origin: string): string {
  return cookie(SESSION, origin, secret ?? '', secret ? 30 : 0);
}

/** Whether one of an answer's cookies is the session's. */
export const setsSession = (cookies: readonly string[], origin: string): boolean =>
  cookies.some((one) => one.startsWith(`${nameFor(SESSION, origin)}=`));

/** `Set-Cookie` for a device that has signed in; it outlives the session. */
export function deviceCookie(token: string, origin: string): string {
  return cookie(DEVICE, origin, token, 365);
}
