import type { GroupRole, OfficeRole } from '#app/access/actor.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { sha256 } from '#app/platform/ids.ts';
import { invitationState, type InvitationState } from '../domain/invitation-state.ts';

export interface LockedInvitation {
  id: string;
  email: string;
  groupId: string | null;
  groupRole: GroupRole | null;
  officeRole: OfficeRole | null;
  language: string;
  invitedById: string | null;
  expiresAt: Date;
  state: InvitationState;
}

/** An invitation by its id or token, held until the caller's transaction ends, so that it is used once. */
export async function lockInvitation(
  tx: Transaction,
  by: { id: string } | { token: string },
  now: Date,
): Promise<LockedInvitation | null> {
  const where = 'id' in by ? { id: by.id } : { tokenHash: sha256(by.token) };
  const found = await tx.invitation.findUnique({ where, select: { id: true } });
  if (!found) return null;
  await tx.$queryRaw`select 1 from invitation where id = ${found.id}::uuid for update`;
  // Read again under the lock; whoever held it before may have given it another token.
  const row = await tx.invitation.findUnique({ where });
  if (!row) return null;
  return {
    id: row.id,
    email: row.email,
    groupId: row.groupId,
    groupRole: row.groupRole as GroupRole | null,
    officeRole: row.officeRole as OfficeRole | null,
    language: row.language,
    invitedById: row.invitedById,
    expiresAt: row.expiresAt,
    state: invitationState(row, now),
  };
}
