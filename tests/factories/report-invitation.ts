import { db } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/ids.ts';
import type { Cast } from './cast.ts';
import { makeReport } from './report.ts';

/** An invitation of somebody to a report, by whom and to whose address; its id. */
export async function inviteTo(
  reportId: string,
  invitedById: string,
  email?: string,
): Promise<string> {
  const id = newId();
  const now = new Date();
  await db().reportInvitation.create({
    data: {
      id,
      reportId,
      email: email ?? `${id}@example.kz`,
      part: 'co_author',
      invitedById,
      createdAt: now,
      expiresAt: new Date(now.getTime() + 86_400_000),
    },
  });
  return id;
}

/** An invitation to a draft of the cast's author, for an account. */
export async function makeReportInvitation({ group, actors }: Cast, accountId: string) {
  const authorId = actors.author.accountId;
  const { id } = await makeReport({ groupId: group.id, authorId });
  const { email } = await db().account.findUniqueOrThrow({ where: { id: accountId } });
  return inviteTo(id, authorId, email);
}
