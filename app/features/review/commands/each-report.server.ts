import type { Refusal, Result } from '#app/access/context.ts';

/** What became of one of several reports: done, or why not. */
export interface Outcome {
  reportId: string;
  refusal: Pick<Refusal, 'reason' | 'values'> | null;
}

/**
 * Does one act on each of several reports, each in a transaction of its own, and tells of each what
 * became of it. Where none was done the whole is refused, as the first of them was.
 */
export async function eachReport(
  reportIds: readonly string[],
  act: (reportId: string) => Promise<Result>,
): Promise<Result<{ outcomes: Outcome[] }>> {
  const outcomes: Outcome[] = [];
  let first: Refusal | undefined;
  for (const reportId of reportIds) {
    const done = await act(reportId);
    if (!done.ok) first ??= done;
    const { reason = '', values } = done.ok ? {} : done;
    const refusal = { reason, ...(values ? { values } : {}) };
    outcomes.push({ reportId, refusal: done.ok ? null : refusal });
  }
  if (first && outcomes.every(({ refusal }) => refusal)) {
    return { ...first, values: { ...first.values, outcomes } };
  }
  return { ok: true, outcomes };
}
