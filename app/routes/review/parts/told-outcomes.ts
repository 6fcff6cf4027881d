import type { Actor } from '#app/access/actor.ts';
import type { Refusal, Result } from '#app/access/context.ts';
import type { Outcome } from '#app/features/review/commands/each-report.server.ts';
import { nameReports } from '#app/features/review/queries/name-reports.server.ts';
import type { Done } from '#app/http/answer-form.ts';
import { backToQueue } from './back-to-queue.ts';

/** An outcome with the name by which its reader knows the report, if they do. */
export interface NamedOutcome extends Outcome {
  name: string | null;
}

/** Where all was done, back to the list with a note; else the page tells of each report what became of it. */
export async function toldOutcomes(
  actor: Actor,
  done: Result<{ outcomes: Outcome[] }>,
  { back, toast }: { back: string; toast: string },
): Promise<Done | Refusal> {
  const outcomes = done.ok ? done.outcomes : (done.values?.outcomes as Outcome[]);
  if (outcomes.every(({ refusal }) => refusal === null)) {
    const values = { count: outcomes.length };
    const [first] = outcomes;
    return {
      ok: true,
      to: backToQueue(back, first?.reportId ?? ''),
      toast: { key: toast, values },
    };
  }
  const named = await withNames(actor, outcomes);
  if (done.ok) return { ok: true, data: { outcomes: named } };
  return { ...done, values: { ...done.values, outcomes: named } };
}

/** Why an act on one report was refused, with the report's name: its row may have left the list. */
export async function toldRefusal(
  actor: Actor,
  reportId: string,
  refusal: Refusal,
): Promise<Refusal> {
  const { reason, values } = refusal;
  const outcome = { reportId, refusal: { reason, ...(values ? { values } : {}) } };
  return { ...refusal, values: { ...values, outcomes: await withNames(actor, [outcome]) } };
}

async function withNames(actor: Actor, outcomes: readonly Outcome[]): Promise<NamedOutcome[]> {
  const ids = outcomes.map(({ reportId }) => reportId);
  const names = await nameReports(actor, ids);
  return outcomes.map((one) => ({ ...one, name: names.get(one.reportId) ?? null }));
}
