import { authorize } from '#app/access/authorize.ts';
import { forbidden, invalid, type CommandContext, type Result } from '#app/access/context.ts';
import { areRegions } from '#app/features/groups/queries/are-regions.server.ts';
import { accountEvent } from '#app/features/people/events.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { followsRegions, lettersFor } from '../domain/news-choice.ts';
import type { NewsChoice } from '../schema.ts';

/** Keeps which letters a person wants, and for the office which regions; the event names the fields alone. */
export async function saveNewsChoice(
  { actor, now }: CommandContext,
  { letters, regions }: NewsChoice,
): Promise<Result> {
  if (actor.kind !== 'account') return forbidden();
  const { accountId } = actor;
  const own = { accountId, groupIds: [] };
  const allowed = authorize(actor, 'user.self.edit-sessions-2fa-delete', own);
  if (!allowed.ok) return allowed;
  const mailOff = lettersFor(actor).filter((kind) => !letters.includes(kind));
  const followed = followsRegions(actor) ? [...new Set(regions)].sort() : [];
  return inTransaction(async (tx): Promise<Result> => {
    if (!(await areRegions(tx, followed))) {
      return invalid('errors.check-fields', { regions: 'errors.not-valid' });
    }
    await tx.account.update({ where: { id: accountId }, data: { mailOff }, select: { id: true } });
    await tx.followedRegion.deleteMany({ where: { accountId } });
    const data = followed.map((regionKey) => ({ accountId, regionKey }));
    await tx.followedRegion.createMany({ data });
    const after = { fields: ['mailOff', 'followedRegions'] };
    await recordEvent(
      tx,
      { actor, now },
      accountEvent('account.profile-saved', accountId, { after }),
    );
    return { ok: true };
  });
}
