import type { OfficeRole } from '#app/access/actor.ts';
import type { Transaction } from '#app/platform/database.server.ts';

export interface RoleProposal {
  id: string;
  accountId: string;
  officeRole: OfficeRole;
  proposedById: string;
  isDecided: boolean;
}

/** A proposal of an office role, held until the caller's transaction ends, so that it is decided once. */
export async function lockRoleProposal(tx: Transaction, id: string): Promise<RoleProposal | null> {
  await tx.$queryRaw`select 1 from office_role_proposal where id = ${id}::uuid for update`;
  const row = await tx.officeRoleProposal.findUnique({ where: { id } });
  if (!row) return null;
  const { accountId, proposedById } = row;
  const officeRole = row.officeRole as OfficeRole;
  return { id, accountId, proposedById, officeRole, isDecided: row.decidedAt !== null };
}
