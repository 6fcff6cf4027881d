import { db } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/ids.ts';
import { makeAccount } from './account.ts';

/** Another office role, proposed for an analyst and waiting for a second person; its id. */
export async function makeRoleProposal(proposedById: string): Promise<string> {
  const { id: accountId } = await makeAccount({ officeRole: 'analyst' });
  const id = newId();
  await db().officeRoleProposal.create({
    data: { id, accountId, officeRole: 'head', proposedById, createdAt: new Date() },
  });
  return id;
}
