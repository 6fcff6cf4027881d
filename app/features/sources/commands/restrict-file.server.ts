import {
  forbidden,
  hidden,
  invalid,
  type CommandContext,
  type Result,
} from '#app/access/context.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { attachmentEvent } from '../events.ts';
import { areNameable } from '../queries/list-nameable.server.ts';
import { loadAttachmentFacts } from '../queries/load-source-facts.server.ts';
import { takeAttachment } from './take-source.server.ts';

/** Opens a file to the people named and nobody else, or to everybody who reads the report; its uploader says so. */
export async function restrictFile(
  context: CommandContext,
  asked: { attachmentId: string; isRestricted: boolean; named: readonly string[] },
): Promise<Result<{ sourceId: string | null }>> {
  const { actor, now } = context;
  const { attachmentId, isRestricted } = asked;
  if (actor.kind !== 'account') return forbidden();
  const namedIds = isRestricted ? [...new Set(asked.named)].sort() : [];
  const known = await loadAttachmentFacts(attachmentId);
  if (!known) return hidden;
  const areOfReport = await areNameable(known.reportId, namedIds, now);
  return inTransaction(async (tx) => {
    const file = await takeAttachment(tx, actor, attachmentId);
    if ('ok' in file) return file;
    if (file.facts.uploadedById !== actor.accountId) return forbidden();
    if (!areOfReport) {
      return invalid('errors.check-fields', { named: 'sources.mistake.not-of-report' });
    }
    const before = {
      isRestricted: file.facts.restrictedToIds !== null,
      namedIds: [...(file.facts.restrictedToIds ?? [])].sort(),
    };
    const after = { isRestricted, namedIds };
    const { sourceId } = await tx.attachment.update({
      where: { id: attachmentId },
      data: {
        isRestricted,
        named: {
          deleteMany: {},
          createMany: { data: namedIds.map((accountId) => ({ accountId })) },
        },
      },
      select: { sourceId: true },
    });
    if (JSON.stringify(before) === JSON.stringify(after)) return { ok: true, sourceId };
    const event = attachmentEvent('attachment.restricted', attachmentId, file.report.id, {
      before,
      after,
    });
    await recordEvent(tx, { actor, now }, event);
    return { ok: true, sourceId };
  });
}
