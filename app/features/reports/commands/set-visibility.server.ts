import type { CommandContext, Result } from '#app/access/context.ts';
import { reportEvent, type Visibility } from '../events.ts';
import { changeDraft } from './change-draft.server.ts';
import { keepNamedList } from './keep-named-list.server.ts';

/**
 * Makes a draft confidential, which its people and its coordinator may, or ordinary again, which is
 * for its author alone. A confidential list starts with author and co-authors.
 */
export async function setVisibility(
  context: CommandContext,
  { reportId, visibility }: { reportId: string; visibility: Visibility },
): Promise<Result> {
  const { actor, now } = context;
  const action =
    visibility === 'confidential' ? 'draft.set-confidential' : 'confidential.make-ordinary';
  return changeDraft(context, { reportId, action }, async ({ facts }, tx) => {
    if (facts.visibility === visibility || actor.kind !== 'account') return null;
    if (visibility === 'confidential') await keepNamedList(tx, { actor, now }, reportId);
    else await tx.reportPerson.deleteMany({ where: { reportId, relation: 'named' } });
    return {
      columns: { visibility },
      event: reportEvent('report.visibility-set', reportId, {
        before: { visibility: facts.visibility },
        after: { visibility },
      }),
    };
  });
}
