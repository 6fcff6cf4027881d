import { forbidden, type CommandContext, type Result } from '#app/access/context.ts';
import { reportEvent } from '../events.ts';
import { changeDraft } from './change-draft.server.ts';

/** Hides the author's name from everybody but co-authors and coordinators, or shows it; the author's own choice. */
export async function hideAuthor(
  context: CommandContext,
  { reportId, isHidden }: { reportId: string; isHidden: boolean },
): Promise<Result> {
  const { actor } = context;
  return changeDraft(context, { reportId, action: 'draft.edit' }, async (report, tx) => {
    if (actor.kind !== 'account' || actor.accountId !== report.facts.authorId) return forbidden();
    const { isAuthorHidden } = await tx.report.findUniqueOrThrow({
      where: { id: reportId },
      select: { isAuthorHidden: true },
    });
    if (isAuthorHidden === isHidden) return null;
    return {
      columns: { isAuthorHidden: isHidden },
      event: reportEvent('report.author-hidden', reportId, {
        before: { isAuthorHidden },
        after: { isAuthorHidden: isHidden },
      }),
    };
  });
}
