import { checkAddress } from './address-policy.ts';
import { failureOf } from './failure-of.ts';
import { fetchHop } from './fetch-hop.server.ts';
import type { Dial, Lookup } from './guarded-connector.server.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { FetchProblem, type FetchOutcome, type Redirect } from './outcome.ts';

export type FetchOptions = {
  /** `host:port` pairs that may be reached although they are not public. */
  allow: readonly string[];
  maxBytes?: number;
  /** For the whole way, all hops together; waiting for one's turn at a host is not counted. */
  timeoutMs?: number;
  maxRedirects?: number;
  userAgent?: string;
  lookup?: Lookup;
  dial?: Dial;
  /** Further certificate authorities, in PEM. */
  ca?: string;
};

const defaults = {
  maxBytes: 10 * 1024 * 1024,
  timeoutMs: 20_000,
  maxRedirects: 5,
  userAgent: 'Mozilla/5.0 (compatible; Lacuna/1.0)',
};

/**
 * Fetches a page that somebody named, with every hop held to the address policy before it and in the
 * connector; without cookies, credentials or referer. It always answers and never throws.
 */
export async function guardedFetch(address: string, options: FetchOptions): Promise<FetchOutcome> {
  const settings = { ...defaults, ...options };
  const redirects: Redirect[] = [];
  let finalUrl = address;
  let remainingMs = settings.timeoutMs;

  const next = async (url: URL) => {
    const start = performance.now();
    const signal = AbortSignal.timeout(Math.max(1, Math.ceil(remainingMs)));
    const answer = await fetchHop(url, { ...settings, signal });
    remainingMs -= performance.now() - start;
    return answer;
  };

  try {
    for (;;) {
      const url = permitted(finalUrl, settings.allow);
      finalUrl = url.href;
      const answer = await oneAtATime(url.hostname, () => next(url));
      if (answer.kind !== 'redirect') return { ...answer, finalUrl, redirects };

      if (redirects.length >= settings.maxRedirects) throw new FetchProblem('too-many-redirects');
      redirects.push({ status: answer.status, from: finalUrl, to: answer.to });
      finalUrl = answer.to;
    }
  } catch (error) {
    const { reason, refusal } = failureOf(error, 'head');
    return { kind: 'failed', reason, ...(refusal && { refusal }), finalUrl, redirects };
  }
}

function permitted(address: string, allow: readonly string[]): URL {
  const verdict = checkAddress(address, allow);
  if (!verdict.allowed) throw new FetchProblem('refused-address', verdict.reason);
  return verdict.url;
}
