import type { Language } from '#app/i18n/languages.ts';
import type { SessionEnded } from './form-answer.ts';
import type { OpenSession } from '#app/platform/session/session.server.ts';

/** What the server found out about a request before Remix saw it. */
export interface RequestContext {
  requestId: string;
  nonce: string;
  now: Date;
  /** The public origin from which links are built. */
  origin: string;
  lang: Language;
  theme: 'system' | 'light' | 'dark';
  session: OpenSession | null;
  /** The secret in the cookie, kept for sending it again when the session is prolonged. */
  sessionSecret: string | null;
  clientAddress: string;
  userAgent: string;
  /** True for Remix's own data requests, which get 401 where a page would get the sign-in. */
  isData: boolean;
  /** Where the small scripts of reading pages are served from; changes when they do. */
  enhanceBase: string;
  toast: Toast | null;
  /** The database was away when it was asked who this is. */
  isUnavailable?: true;
  /** What the loaders of the page were asked already, by route: Remix is given the same. */
  reads?: ReadonlyMap<string, Promise<unknown>>;
  /** Set by an act that met an ended session: the loaders after it have nobody to load for. */
  ended?: SessionEnded;
}

/** A short note shown once on the next page, with at most one act that takes the step back. */
export interface Toast {
  key: string;
  values?: Record<string, string | number>;
  undo?: { action: string; intent: string };
}

declare module '@remix-run/server-runtime' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- this is how Remix takes the type
  interface AppLoadContext extends RequestContext {}
  interface Future {
    v3_singleFetch: true;
  }
}
