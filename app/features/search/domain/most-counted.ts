/** Hits are counted so far; of more it is said that there are more. */
export const MOST_COUNTED = 1_000;
