import type { SignInPlace } from '#app/features/people/commands/admit-try.server.ts';
import type { SignedIn } from '#app/features/people/commands/start-session.server.ts';
import { deviceCookie, readDeviceCookie, sessionCookie } from '#app/platform/session/cookie.ts';
import type { PageContext } from './page.ts';

/** What the commands of signing in know of a request: where it comes from and what it replaces. */
export function signInFrom(context: PageContext): {
  now: Date;
  place: SignInPlace;
  replaces: string | null;
} {
  const { now, session, clientAddress: address, userAgent, origin, request } = context;
  const device = readDeviceCookie(request.headers.get('cookie'), origin);
  return { now, place: { address, userAgent, device }, replaces: session?.id ?? null };
}

/** The cookies of a new session, and of the device that now has signed in. */
export function signInHeaders(signedIn: SignedIn, origin: string): [string, string][] {
  const cookies = [sessionCookie(signedIn.secret, origin)];
  if (signedIn.device) cookies.push(deviceCookie(signedIn.device, origin));
  return cookies.map((cookie) => ['Set-Cookie', cookie]);
}

/** Takes the session's cookie away. */
export const signOutHeaders = (origin: string): [string, string][] => [
  ['Set-Cookie', sessionCookie(null, origin)],
];
