/** How long somebody counts as reading an article after they opened it. */
export const READING_MS = 10 * 60_000;
