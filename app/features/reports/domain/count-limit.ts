/** Counted exactly up to here; one more stands for more. */
export const COUNT_LIMIT = 1_000;

/** A count as it is said: `1000+` where no more was counted. */
export const countText = (count: number): number | string =>
  count > COUNT_LIMIT ? `${COUNT_LIMIT}+` : count;
