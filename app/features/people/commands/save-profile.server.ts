import type { AccountActor } from '#app/access/actor.ts';
import { authorize } from '#app/access/authorize.ts';
import type { Result } from '#app/access/context.ts';
import { db } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { accountEvent } from '../events.ts';
import type { ProfileInput } from '../schema.ts';

/** Keeps what a person says of themself and how the pages look to them; the event names the fields alone. */
export async function saveProfile(
  context: { actor: AccountActor; now: Date },
  input: Partial<ProfileInput>,
): Promise<Result> {
  const { accountId } = context.actor;
  const own = { accountId, groupIds: [] };
  const allowed = authorize(context.actor, 'user.self.edit-sessions-2fa-delete', own);
  if (!allowed.ok) return allowed;
  const before = await db().account.findUniqueOrThrow({ where: { id: accountId } });
  const changed = Object.entries(input).filter(
    ([field, value]) => before[field as keyof ProfileInput] !== value,
  );
  if (changed.length === 0) return { ok: true };
  await inTransaction(async (tx) => {
    const data = Object.fromEntries(changed);
    await tx.account.update({ where: { id: accountId }, data, select: { id: true } });
    const after = { fields: changed.map(([field]) => field) };
    await recordEvent(tx, context, accountEvent('account.profile-saved', accountId, { after }));
  });
  return { ok: true };
}
