import { authorize } from '#app/access/authorize.ts';
import {
  conflict,
  forbidden,
  invalid,
  type CommandContext,
  type Refusal,
  type Result,
} from '#app/access/context.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { missingFrom } from '../domain/completeness.ts';
import { relationOf } from '../domain/conflict.ts';
import { filledOf, type DraftContent } from '../domain/draft-content.ts';
import { mergeDraft, type Merged } from '../domain/merge-draft.ts';
import { takesAmendments } from '../domain/statuses.ts';
import { digestOf } from '../queries/digests.server.ts';
import { loadContent } from '../queries/load-content.server.ts';
import { loadGapKinds } from '../queries/load-gap-kinds.server.ts';
import type { AmendReport } from '../schema.ts';
import { answerByAmendment } from './answer-recheck.server.ts';
import { addVersion, currentVersion } from './keep-version.server.ts';
import { findKnown } from './known-keys.server.ts';
import { takeReport } from './move-report.server.ts';
import { once } from './once.server.ts';
import { recordScore } from './record-score.server.ts';
import { sentContent } from './sent-content.server.ts';

/**
 * Amends a routed report: a new version of the same fields with a reason, until a terminal status.
 * The versions before it stay as they are.
 */
export async function amendReport(
  context: CommandContext,
  { reportId, input }: { reportId: string; input: AmendReport },
): Promise<Result<{ id: string }>> {
  return inTransaction((tx) => once(tx, context, () => amend(tx, context, reportId, input)));
}

/** A routed report stays what it was sent as: a conflict keeps its sides, a mismatch both its languages. */
async function lackingSides(
  tx: Transaction,
  kept: DraftContent,
  { content, changed }: Merged,
): Promise<Refusal | null> {
  if (!changed.some((part) => part === 'norm' || part === 'kind' || part === 'conflict'))
    return null;
  const { toSend } = missingFrom(filledOf(content, 0), await loadGapKinds(tx));
  const isMismatch = toSend.includes('second-language');
  if (isMismatch || toSend.includes('second-side') || toSend.includes('second-provision')) {
    const mistake = isMismatch ? 'conflict.needsLanguage' : 'conflict.needsTwo';
    // The sides stand in the form where the report was about a conflict before.
    const field = relationOf(kept.kind.gapKinds.keys) ? 'conflict.sides' : 'norm.citation';
    return invalid('errors.check-fields', { [field]: mistake });
  }
  if (!toSend.includes('conflict-why')) return null;
  return invalid('errors.check-fields', { 'conflict.why': 'conflict.whyMissing' });
}

async function amend(
  tx: Transaction,
  context: CommandContext,
  reportId: string,
  input: AmendReport,
): Promise<Result<{ id: string }>> {
  const { actor, now } = context;
  const report = await takeReport(tx, actor, reportId);
  if ('ok' in report) return report;
  const allowed = authorize(actor, 'report.amend', report.facts);
  if (!allowed.ok) return allowed;
  if (actor.kind !== 'account') return forbidden();
  if (!takesAmendments(report.state.status)) return conflict('reports.move-not-open');
  const current = await currentVersion(tx, reportId);
  const kept = await loadContent(current.id, tx);
  const sent = await sentContent(tx, reportId, input, kept, now);
  const merged = mergeDraft(kept, sent, input.base, digestOf);
  if (merged.contested.length > 0) {
    return conflict('reports.contested', { contested: merged.contested });
  }
  if (merged.changed.length === 0) return invalid('reports.nothing-changed');
  const { acts, mistakes } = await findKnown(tx, merged.content);
  if (Object.keys(mistakes).length > 0) return invalid('errors.check-fields', mistakes);
  const { content, changed } = merged;
  const lacking = await lackingSides(tx, kept, merged);
  if (lacking) return lacking;
  const version = { number: current.number + 1, reason: input.reason, authorId: actor.accountId };
  await addVersion(tx, { actor, now }, { reportId, content, changed, ...version }, acts);
  await tx.report.update({
    where: { id: reportId },
    data: { updatedAt: now, rowVersion: { increment: 1 } },
    select: { id: true },
  });
  await answerByAmendment(tx, { actor, now }, reportId);
  await recordScore(tx, reportId);
  return { ok: true, id: reportId };
}
