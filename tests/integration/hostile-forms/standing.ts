import { db } from '#app/platform/database.server.ts';
import type { People } from '../rights/things.ts';

/** How the people and their groups stood, to be put back when a post turned out to be a good one. */
export interface Standing {
  putBack(): Promise<void>;
}

/** Remembers places, roles and groups, all that another form's rights rest on. */
export async function standingOf({ cast, people }: People): Promise<Standing> {
  const ids = Object.values(people).flatMap(({ accountId }) => accountId || []);
  const memberships = await db().membership.findMany({ where: { accountId: { in: ids } } });
  const accounts = await db().account.findMany({ where: { id: { in: ids } } });
  const groups = await db().group.findMany({
    where: { id: { in: [cast.group.id, cast.partner.id, cast.other.id] } },
  });
  return {
    async putBack() {
      await Promise.all([
        ...memberships.map(({ id, role, endedAt }) =>
          db().membership.update({ where: { id }, data: { role, endedAt } }),
        ),
        ...accounts.map(({ id, officeRole, suspendedAt, email }) =>
          db().account.update({ where: { id }, data: { officeRole, suspendedAt, email } }),
        ),
        ...groups.map(({ id, status }) => db().group.update({ where: { id }, data: { status } })),
      ]);
    },
  };
}
