// The one stretch of a file that a player asks for (RFC 9110, section 14); lists of stretches are not served.

/** The first and the last byte of a stretch. */
export interface Stretch {
  start: number;
  end: number;
}

/** The stretch that a `Range` asks for, or null where the whole file is the answer. */
export function stretchOf(header: string | null, size: number): Stretch | null {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return null;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return start <= end ? { start, end } : null;
}
