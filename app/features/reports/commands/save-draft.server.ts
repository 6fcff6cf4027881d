import { authorize } from '#app/access/authorize.ts';
import { forbidden, invalid, type CommandContext, type Result } from '#app/access/context.ts';
import type { Language } from '#app/i18n/languages.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import type { DraftContent, DraftPart } from '../domain/draft-content.ts';
import { mergeDraft, type Digests } from '../domain/merge-draft.ts';
import { digestOf, digestsOf } from '../queries/digests.server.ts';
import { loadContent } from '../queries/load-content.server.ts';
import { sentParts, type SaveDraft } from '../schema.ts';
import { currentVersion, keepDraftVersion } from './keep-version.server.ts';
import { findKnown } from './known-keys.server.ts';
import { takeReport } from './move-report.server.ts';
import { provisionsAfter } from './provisions-after.server.ts';

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
    if (!allowed.ok) return allowed;
    if (actor.kind !== 'account') return forbidden();
    const current = await currentVersion(tx, reportId);
    const kept = await loadContent(current.id, tx);
    const sent = await withAsked(tx, reportId, sentParts(input), input);
    const merged = mergeDraft(kept, sent, input.base, digestOf);
    const { acts, mistakes } = await findKnown(tx, merged.content);
    if (Object.keys(mistakes).length > 0) return invalid('errors.check-fields', mistakes);
    const moment = { actor, now };
    const written = { reportId, content: merged.content, changed: merged.changed };
    const isChanged = merged.changed.length > 0;
    const version = isChanged
      ? await keepDraftVersion(tx, moment, { ...written, authorId: actor.accountId, current }, acts)
      : current;
    if (isChanged) {
      await tx.report.update({
        where: { id: reportId },
        data: { updatedAt: now, rowVersion: { increment: 1 } },
        select: { id: true },
      });
    }
    const isMet = merged.contested.length + merged.movedOn.length > 0;
    return {
      ok: true,
      savedAt: now.toISOString(),
      version: version.number,
      rowVersion: report.rowVersion + (isChanged ? 1 : 0),
      digests: digestsOf(merged.content),
      changed: merged.changed,
      movedOn: merged.movedOn,
      contested: merged.contested,
      by: isMet ? await lastOtherAuthor(tx, reportId, actor.accountId) : null,
    };
  });
}

/** What the form asks of its norms besides what it says: a row less, an act or a citation more. */
async function withAsked(
  tx: Transaction,
  reportId: string,
  sent: Partial<DraftContent>,
  input: SaveDraft,
): Promise<Partial<DraftContent>> {
  if (!sent.norm) return sent;
  const { language } = await tx.report.findUniqueOrThrow({
    where: { id: reportId },
    select: { language: true },
  });
  const provisions = await provisionsAfter(
    tx,
    sent.norm.provisions,
    input.norm,
    language as Language,
  );
  return { ...sent, norm: { ...sent.norm, provisions } };
}

async function lastOtherAuthor(tx: Transaction, reportId: string, mine: string) {
  const version = await tx.reportVersion.findFirst({
    where: { reportId, authorId: { not: mine } },
    orderBy: { number: 'desc' },
    select: { author: { select: { name: true } } },
  });
  return version?.author.name ?? null;
}
