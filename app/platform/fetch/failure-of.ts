import { FetchProblem, type FetchFailure } from './outcome.ts';

const byCode: Record<string, FetchFailure> = {
  UND_ERR_HEADERS_OVERFLOW: 'headers-too-large',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'timeout',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  UND_ERR_ABORTED: 'timeout',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'truncated',
  ETIMEDOUT: 'timeout',
  ECONNREFUSED: 'connect',
  ECONNRESET: 'connect',
  EPIPE: 'connect',
  EHOSTUNREACH: 'connect',
  ENETUNREACH: 'connect',
  EADDRNOTAVAIL: 'connect',
  EACCES: 'connect',
  Z_BUF_ERROR: 'truncated',
  EPROTO: 'tls',
};

const families: [RegExp, FetchFailure][] = [
  [/^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|HOSTNAME_MISMATCH)/, 'tls'],
  [/^HPE_HEADER_OVERFLOW/, 'headers-too-large'],
  [/^(HPE_|UND_ERR_|ERR_HTTP|ERR_INVALID)/, 'bad-response'],
  [/^(Z_|ERR_BROTLI|ERR_ZSTD|ZSTD_|ERR__ERROR)/, 'bad-encoding'],
];

/** The stable reason behind whatever the network, the parser or the decoder threw. */
export function failureOf(error: unknown, phase: 'head' | 'body'): FetchProblem {
  if (error instanceof FetchProblem) return error;
  const {
    name = '',
    code = '',
    cause,
  } = (error ?? {}) as { name?: string; code?: string; cause?: unknown };
  if (cause instanceof FetchProblem) return cause;
  if (name === 'TimeoutError' || name === 'AbortError') return new FetchProblem('timeout');
  if (phase === 'body' && ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'].includes(code))
    return new FetchProblem('truncated');
  const known = byCode[code] ?? families.find(([pattern]) => pattern.test(code))?.[1];
  return new FetchProblem(known ?? 'bad-response');
}
