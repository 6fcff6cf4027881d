import type { Actor, OfficeRole } from '#app/access/actor.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { maySecond } from '../domain/second-person.ts';
import { hasActiveHead } from './has-active-head.server.ts';

/** Whether the actor may agree to what that account has proposed; no account stands for the operator. */
export async function isSecondPerson(
  tx: Transaction,
  actor: Actor,
  proposedById: string | null,
): Promise<boolean> {
  if (actor.kind === 'operator') return !(await hasActiveHead(tx));
  if (actor.kind !== 'account') return false;
  if (proposedById === null) return maySecond(actor, null);
  const { officeRole } = await tx.account.findUniqueOrThrow({
    where: { id: proposedById },
    select: { officeRole: true },
  });
  return maySecond(actor, { accountId: proposedById, officeRole: officeRole as OfficeRole | null });
}
