import type { AddressRefusal } from './address-policy.ts';

/** Why nothing was captured; stable codes that the interface puts into words. */
export type FetchFailure =
  | 'refused-address'
  | 'dns'
  | 'connect'
  | 'tls'
  | 'timeout'
  | 'too-many-redirects'
  | 'bad-redirect'
  | 'bad-response'
  | 'headers-too-large'
  | 'bad-encoding'
  | 'too-large'
  | 'truncated'
  | 'not-html'
  | 'empty'
  | `http-${number}`;

export type Redirect = { status: number; from: string; to: string };

/** What came of a fetch. `blocked` means that the site answered, and does not let a reader like us in. */
export type FetchOutcome =
  | {
      kind: 'captured';
      finalUrl: string;
      status: number;
      headers: Record<string, string>;
      body: Buffer;
      fetchedAt: Date;
      redirects: Redirect[];
    }
  | { kind: 'blocked'; status: number; finalUrl: string; redirects: Redirect[] }
  | {
      kind: 'failed';
      reason: FetchFailure;
      /** Only with `refused-address`: which rule refused it, or `resolved` where the resolver's answer was not public. */
      refusal?: AddressRefusal | 'resolved';
      finalUrl: string;
      redirects: Redirect[];
    };

/** Ends a fetch with a reason; never leaves `guardedFetch`. */
export class FetchProblem extends Error {
  readonly reason: FetchFailure;
  readonly refusal: AddressRefusal | 'resolved' | undefined;

  constructor(reason: FetchFailure, refusal?: AddressRefusal | 'resolved') {
    super(reason);
    this.reason = reason;
    this.refusal = refusal;
  }
}

/** Whether a status says that the site keeps readers like us out, and not that the page is missing. */
export function isBlocked(status: number, headers: Record<string, string>): boolean {
  if ([401, 402, 403, 407, 429, 451].includes(status)) return true;
  return status === 503 && 'cf-mitigated' in headers;
}
