import type { AccountActor } from '#app/access/actor.ts';
import { submitReport } from '#app/features/reports/commands/submit-report.server.ts';
import { digestOf } from '#app/features/reports/queries/digests.server.ts';
import { loadContent } from '#app/features/reports/queries/load-content.server.ts';
import { db } from '#app/platform/database.server.ts';
import { contextOf } from './command.ts';
import { makeDraft, wholeDraft } from './draft.ts';

/** An act of which the reference data hold no words. */
export const citedAct = 'law_child_rights';

/** A training text of that act: two articles, the second point of the first with a list. */
export const oldText = `Статья 1. Основные понятия
1. В настоящем Законе используются следующие понятия:
1) ребёнок (дети) — лицо, не достигшее совершеннолетия;
2) сирота — ребёнок, у которого умерли оба родителя.
2. Порядок учёта устанавливает организация "самостоятельно".
Статья 2. Сфера действия
1. Действие Закона распространяется на граждан.
2. Иностранцы пользуются теми же правами.
`;

/** A draft that cites places of that act: `{ article: '1', point: '2' }`. */
export const makeCitingDraft = (
  actor: AccountActor,
  groupId: string,
  places: readonly Record<string, string>[],
  now?: Date,
) => {
  const provisions = places.map((place) => ({ actKey: citedAct, marks: '[]', ...place }));
  return makeDraft(actor, groupId, {
    ...(now ? { now } : {}),
    sent: { ...wholeDraft, norm: { provisions, checkedActs: 'Просмотрены оба закона.' } },
  });
};

/** The same, sent to the office. */
export async function makeCitingReport(
  actor: AccountActor,
  groupId: string,
  places: readonly Record<string, string>[],
): Promise<string> {
  const { id } = await makeCitingDraft(actor, groupId, places);
  const { currentVersionId } = await db().report.findUniqueOrThrow({ where: { id } });
  const seen = digestOf(await loadContent(currentVersionId!));
  const sent = await submitReport(contextOf(actor), { reportId: id, seen });
  if (!sent.ok) throw new Error(sent.reason);
  return id;
}
