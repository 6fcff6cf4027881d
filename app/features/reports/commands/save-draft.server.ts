import type { Actor } from '#app/access/actor.ts';
import { authorize } from '#app/access/authorize.ts';
import { can } from '#app/access/can.ts';
import {
  conflict,
  forbidden,
  invalid,
  type CommandContext,
  type Refusal,
  type Result,
} from '#app/access/context.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { tellDraft } from '#app/platform/live/tell-draft.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import type { DraftPart } from '../domain/draft-content.ts';
import { progressOf, type SectionState } from '../domain/draft-sections.ts';
import { mergeDraft, type Digests, type Merged } from '../domain/merge-draft.ts';
import { digestOf, digestsOf } from '../queries/digests.server.ts';
import { loadContent } from '../queries/load-content.server.ts';
import { loadGapKinds } from '../queries/load-gap-kinds.server.ts';
import type { SaveDraft } from '../schema.ts';
import { currentVersion, keepDraftVersion, type CurrentVersion } from './keep-version.server.ts';
import { findKnown, type KnownActs } from './known-keys.server.ts';
import { keepWriter } from './note-writer.server.ts';
import { takeReport, type ReportInHand } from './move-report.server.ts';
import { sentContent } from './sent-content.server.ts';

export interface Saved {
  savedAt: string;
  version: number;
  rowVersion: number;
  /** How the parts stand now; the form's next save starts from these. */
  digests: Digests;
  changed: DraftPart[];
  /** Parts that somebody else has changed meanwhile, and this save has not. */
  movedOn: DraftPart[];
  /** Parts that both have changed: they stay as the other left them, told with whose they are. */
  contested: DraftPart[];
  by: string | null;
  /** How far each section has come now. */
  sections: SectionState[];
}

/**
 * Saves parts of a draft. What only this form changed goes in; a part that somebody else changed
 * since the form was loaded stays as it is and is handed back, so that neither overwrites the other.
 */
export async function saveDraft(
  context: CommandContext,
  { reportId, input }: { reportId: string; input: SaveDraft },
): Promise<Result<Saved>> {
  const { actor, now } = context;
  return inTransaction(async (tx) => {
    const report = await takeReport(tx, actor, reportId);
    if ('ok' in report) return report;
    const allowed = authorize(actor, 'draft.edit', report.facts);
    if (!allowed.ok) return wasSentMeanwhile(actor, report) ?? allowed;
    if (actor.kind !== 'account') return forbidden();
    const current = await currentVersion(tx, reportId);
    const kept = await loadContent(current.id, tx);
    const sent = await sentContent(tx, reportId, input, kept, now);
    const merged = mergeDraft(kept, sent, input.base, digestOf);
    const { acts, mistakes } = await findKnown(tx, merged.content);
    if (Object.keys(mistakes).length > 0) return invalid('errors.check-fields', mistakes);
    const version = await keep(tx, context, { reportId, merged, current, acts });
    const sourceCount = await tx.source.count({ where: { reportId } });
    const beside = { sourceCount, isConfidential: report.state.visibility === 'confidential' };
    const isMet = merged.contested.length + merged.movedOn.length > 0;
    return {
      ok: true,
      savedAt: now.toISOString(),
      version,
      rowVersion: report.rowVersion + (merged.changed.length > 0 ? 1 : 0),
      digests: digestsOf(merged.content),
      changed: merged.changed,
      movedOn: merged.movedOn,
      contested: merged.contested,
      sections: progressOf(merged.content, await loadGapKinds(tx), beside).sections,
      by: isMet ? await lastOtherAuthor(tx, reportId, actor.accountId) : null,
    };
  });
}

/** Whoever could write in it until it was sent is told that; to others it is no draft of theirs. */
function wasSentMeanwhile(actor: Actor, { facts }: ReportInHand): Refusal | null {
  const couldWrite = can(actor, 'draft.edit', { ...facts, status: 'draft' }).allowed;
  return couldWrite && facts.status !== 'draft' ? conflict('reports.already-sent') : null;
}

/** Writes what changed, if anything did; gives the number of the version that holds it. */
async function keep(
  tx: Transaction,
  { actor, now }: CommandContext,
  save: { reportId: string; merged: Merged; current: CurrentVersion; acts: KnownActs },
): Promise<number> {
  const { reportId, merged, current, acts } = save;
  if (merged.changed.length === 0 || actor.kind !== 'account') return current.number;
  const { content, changed } = merged;
  const written = { reportId, content, changed, authorId: actor.accountId, current };
  const version = await keepDraftVersion(tx, { actor, now }, written, acts);
  const part = changed.at(-1);
  if (part) await keepWriter(tx, { reportId, accountId: actor.accountId, part, now });
  await tellDraft(tx, reportId);
  await tx.report.update({
    where: { id: reportId },
    data: { updatedAt: now, rowVersion: { increment: 1 } },
    select: { id: true },
  });
  return version.number;
}

async function lastOtherAuthor(tx: Transaction, reportId: string, mine: string) {
  const version = await tx.reportVersion.findFirst({
    where: { reportId, authorId: { not: mine } },
    orderBy: { number: 'desc' },
    select: { author: { select: { name: true } } },
  });
  return version?.author.name ?? null;
}
