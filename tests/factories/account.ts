import type { AccountActor, GroupRole, OfficeRole } from '#app/access/actor.ts';
import { db } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/ids.ts';
import { hashPassword } from '#app/platform/passwords.server.ts';

const hashes = new Map<string, Promise<string>>();

/** Each password is hashed once, which takes a while by design. */
function hashOf(password: string): Promise<string> {
  const hash = hashes.get(password) ?? hashPassword(password);
  hashes.set(password, hash);
  return hash;
}

/** An account; without a password unless one is given. */
export async function makeAccount(
  given: {
    name?: string;
    email?: string;
    officeRole?: OfficeRole;
    language?: string;
    password?: string;
  } = {},
) {
  const id = newId();
  return db().account.create({
    data: {
      id,
      email: given.email ?? `${id}@example.kz`,
      name: given.name ?? 'Гульнара Тасова',
      kind: given.officeRole ? 'office' : 'group',
      officeRole: given.officeRole ?? null,
      language: given.language ?? 'ru',
      passwordHash: given.password ? await hashOf(given.password) : null,
      createdAt: new Date('2026-01-01T00:00:00Z'),
    },
  });
}

/** The actor that a member of a group is; several places make a person of several groups. */
export function memberOf(
  accountId: string,
  ...places: { groupId: string; role?: GroupRole }[]
): AccountActor {
  return {
    kind: 'account',
    accountId,
    officeRole: null,
    memberships: places.map(({ groupId, role = 'member' }) => ({
      groupId,
      role,
      groupKind: 'ngo',
    })),
  };
}

/** The actor that an office account is. */
export const officeActor = (accountId: string, officeRole: OfficeRole): AccountActor => ({
  kind: 'account',
  accountId,
  officeRole,
  memberships: [],
});
