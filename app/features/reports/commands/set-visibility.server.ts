import type { CommandContext, Result } from '#app/access/context.ts';
import { reportEvent, type Visibility } from '../events.ts';
import { changeDraft } from './change-draft.server.ts';

/**
 * Makes a draft confidential, which its people and its coordinator may, or ordinary again, which is
 * for its author alone. A confidential list starts with author and co-authors.
 */
export async function setVisibility(
  context: CommandContext,
  { reportId, visibility }: { reportId: string; visibility: Visibility },
): Promise<Result> {
  const action =
    visibility === 'confidential' ? 'draft.set-confidential' : 'confidential.make-ordinary';
  return changeDraft(context, { reportId, action }, ({ facts }) => {
    if (facts.visibility === visibility) return null;
    return {
      columns: { visibility },
      event: reportEvent('report.visibility-set', reportId, {
        before: { visibility: facts.visibility },
        after: { visibility },
      }),
    };
  });
}
