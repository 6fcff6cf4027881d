// Why a copy is not whole, in the few words that a reader can act on.

export const captureReasons = [
  'refused-address',
  'dns',
  'connect',
  'tls',
  'timeout',
  'redirects',
  'bad-answer',
  'too-large',
  'not-a-page',
  'empty',
  'not-found',
  'site-error',
  'refused-request',
  'sign-in',
  'closed',
  'too-often',
  'little-text',
  'unreadable',
] as const;
export type CaptureReason = (typeof captureReasons)[number];

const byFailure: Record<string, CaptureReason> = {
  'too-many-redirects': 'redirects',
  'bad-redirect': 'redirects',
  'bad-response': 'bad-answer',
  'headers-too-large': 'bad-answer',
  'bad-encoding': 'bad-answer',
  truncated: 'bad-answer',
  'not-html': 'not-a-page',
};

/** The reason of a fetch that failed. */
export function reasonOfFailure(failure: string): CaptureReason {
  const status = statusOfFailure(failure);
  if (status !== null) return reasonOfStatus(status);
  const same = captureReasons.find((reason) => reason === failure);
  return byFailure[failure] ?? same ?? 'bad-answer';
}

/** The status that the site answered with, where that is why a fetch failed. */
export function statusOfFailure(failure: string): number | null {
  const status = /^http-(\d{3})$/.exec(failure)?.[1];
  return status === undefined ? null : Number(status);
}

/** The reason of a site that answered without the page. */
export function reasonOfStatus(status: number): CaptureReason {
  if (status === 404 || status === 410) return 'not-found';
  if (status === 401 || status === 402 || status === 407) return 'sign-in';
  if (status === 403 || status === 451) return 'closed';
  if (status === 429) return 'too-often';
  return status >= 500 ? 'site-error' : 'refused-request';
}
