import type { SignInPlace } from '#app/features/people/commands/admit-try.server.ts';

/** Where a try to sign in comes from. */
export const placeAt = (address = '192.0.2.1', device: string | null = null): SignInPlace => ({
  address,
  device,
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0',
});

/** What the commands of signing in know of a request. */
export const cameFrom = (
  given: { now?: Date; place?: SignInPlace; replaces?: string | null } = {},
) => ({
  now: given.now ?? new Date(),
  place: given.place ?? placeAt(),
  replaces: given.replaces ?? null,
  origin: 'https://lacuna.test',
  language: 'ru' as const,
  signedIn: null,
});
