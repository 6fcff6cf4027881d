// The names of a routed report for people. From domain/rules.md: ordinary reports are counted, a
// confidential one shows a random mark of six signs, so that no number tells of it.

/** Signs that are not mistaken for one another in print or by ear: no I, L, O, U, 0, 1. */
export const markSigns = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const markLength = 6;

export interface ReportName {
  number: number | null;
  mark: string | null;
}

/**
 * A mark from random bytes, or null where they give none: bytes past the last whole multiple of the
 * alphabet are skipped, so that every sign is equally likely, and digits alone would be a number.
 */
export function markFrom(random: Uint8Array): string | null {
  const limit = 256 - (256 % markSigns.length);
  const usable = [...random].filter((byte) => byte < limit).slice(0, markLength);
  if (usable.length < markLength) return null;
  const mark = usable.map((byte) => markSigns[byte % markSigns.length]).join('');
  return /\D/.test(mark) ? mark : null;
}

/** How many random bytes give a mark all but surely. */
export const markBytes = 24;

/** «№ 191», or the mark alone; null while there is neither. The blank never breaks. */
export function shownName({ number, mark }: ReportName): string | null {
  return number === null ? mark : `№\u00a0${number}`;
}

/** What a person typed for a report: a number with or without its sign, or a mark in any case. */
export function readName(typed: string): ReportName | null {
  const text = typed.trim().toUpperCase();
  const digits = /^(?:№|N|#)?\s?(\d{1,9})$/.exec(text)?.[1];
  if (digits !== undefined) return { number: Number(digits), mark: null };
  const isMark = text.length === markLength && [...text].every((sign) => markSigns.includes(sign));
  return isMark ? { number: null, mark: text } : null;
}
