import type { Actor } from '#app/access/actor.ts';
import { createDraft } from '#app/features/reports/commands/create-draft.server.ts';
import { saveDraft } from '#app/features/reports/commands/save-draft.server.ts';
import { draftParts, type DraftPart } from '#app/features/reports/domain/draft-content.ts';
import type { Digests } from '#app/features/reports/domain/merge-draft.ts';
import { saveDraftSchema, type SaveDraft } from '#app/features/reports/schema.ts';
import { contextOf } from './command.ts';

/** Narrative as the editor sends it. */
export const narrative = (text: string) =>
  JSON.stringify({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  });

/** All that can be asked of a report, filled in. */
export const wholeDraft = {
  title: { title: 'Освободившееся место в детском саду: правила пишет сам сад' },
  norm: { provisions: [{ actKey: 'law_education', article: '26', point: '12', marks: '[]' }] },
  what: { narrative: narrative('Место не возвращается в общую очередь в день выбытия.') },
  kind: { gapKinds: { keys: ['blanket_reference', 'unregulated_matter'] } },
  where: { regions: { keys: ['shymkent'] }, levels: { keys: ['preschool'] }, place: 'Шымкент' },
  harm: { harms: { keys: ['unequal_access'] }, people: 'семьи', count: 14, frequency: 'weekly' },
  fix: { measure: 'Возвращать место в очередь в тот же день' },
};

/** What a form would send: some parts, from how they stood. */
export const saveOf = (sent: Record<string, unknown>, base: Partial<Digests> = {}): SaveDraft =>
  saveDraftSchema.parse({
    ...sent,
    parts: draftParts.filter((part) => part in sent),
    base,
  });

/** A draft begun and filled in by its author. */
export async function makeDraft(
  actor: Actor,
  groupId: string,
  given: { now?: Date; sent?: Partial<Record<DraftPart, unknown>> } = {},
) {
  const { now = new Date('2026-02-12T07:00:00Z'), sent = wholeDraft } = given;
  const context = contextOf(actor, now);
  const created = await createDraft(context, { groupId, language: 'ru' });
  if (!created.ok) throw new Error(created.reason);
  const saved = await saveDraft(context, { reportId: created.id, input: saveOf(sent) });
  if (!saved.ok) throw new Error(saved.reason);
  return { id: created.id, digests: saved.digests };
}
