// Which cells of a campaign's strip are shown: so many at once, however long the acts are.

/** A law of the usual length is one strip. */
export const STRIP = 100;

export interface StripWindow {
  from: number;
  to: number;
  /** Positions that lead to the windows beside this one. */
  previous: number | null;
  next: number | null;
}

/** The window in which a position lies, of a campaign whose last article stands at `last`. */
export function stripWindow(position: number, last: number): StripWindow {
  const at = Math.min(Math.max(position, 1), Math.max(last, 1));
  const from = at - ((at - 1) % STRIP);
  const to = Math.min(from + STRIP - 1, last);
  return {
    from,
    to,
    previous: from > 1 ? from - STRIP : null,
    next: from + STRIP <= last ? from + STRIP : null,
  };
}
