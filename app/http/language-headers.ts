import type { Language } from '#app/i18n/languages.ts';

/** Keeps a visitor's language; signed in, the profile's counts, and this one is there after signing out. */
export const languageHeaders = (language: Language): [string, string][] => [
  ['Set-Cookie', `lang=${language}; Path=/; SameSite=Lax; Max-Age=31536000`],
];
