import { benchId } from './bench-id.ts';

/** Rows by the name of their table. */
export type Tables = Record<string, Record<string, unknown>[]>;

/** Everybody of the data exists before its first report. */
export const beginning = new Date('2023-12-01T04:00:00Z');

/** The first so many users work in the office, user 1 as its head. */
const OFFICE = 20;
const kinds = ['ngo', 'media', 'mixed'];

export interface BenchPeople {
  isOffice: (user: number) => boolean;
  /** The member of a group that stands for a user of the data, whoever that is. */
  memberFor: (group: number, user: number) => number;
  rows: Tables;
}

/**
 * Groups, accounts and memberships: each user from the 21st on belongs to one group, whose first
 * coordinates it. All have one password.
 */
export function benchPeople(of: {
  groups: string[][];
  users: string[][];
  regions: string[];
  passwordHash: string;
}): BenchPeople {
  const { groups, users, regions, passwordHash } = of;
  const kindOf = (group: number) => kinds[group % kinds.length];
  const groupOf = (user: number) => ((user - 1) % groups.length) + 1;
  const membersOf = new Map<number, number[]>(groups.map(([id]) => [Number(id), []]));
  for (const [id] of users) {
    const user = Number(id);
    if (user > OFFICE) membersOf.get(groupOf(user))?.push(user);
  }
  const placeOf = (user: number) => {
    const group = groupOf(user);
    if (membersOf.get(group)?.[0] === user) return 'coordinator';
    return kindOf(group) !== 'ngo' && user % 3 === 0 ? 'journalist' : 'member';
  };
  const officeRoleOf = (user: number) => (user > OFFICE ? null : user === 1 ? 'head' : 'analyst');
  return {
    isOffice: (user) => user <= OFFICE,
    memberFor: (group, user) => {
      const members = membersOf.get(group) ?? [];
      const member = members[user % members.length];
      if (member === undefined) throw new Error(`Group ${group} has no members`);
      return member;
    },
    rows: {
      monitoring_group: groups.map(([id = '', , name]) => ({
        id: benchId.group(id),
        name,
        kind: kindOf(Number(id)),
        created_at: beginning,
      })),
      group_region: groups.map(([id = '']) => ({
        group_id: benchId.group(id),
        region_key: regions[(Number(id) - 1) % regions.length],
      })),
      account: users.map(([id = '', , first, last, mail]) => ({
        id: benchId.account(id),
        email: mail,
        name: `${first} ${last}`,
        kind: Number(id) > OFFICE ? 'group' : 'office',
        office_role: officeRoleOf(Number(id)),
        password_hash: passwordHash,
        created_at: beginning,
      })),
      membership: users
        .filter(([id]) => Number(id) > OFFICE)
        .map(([id = '']) => ({
          id: benchId.membership(id),
          group_id: benchId.group(groupOf(Number(id))),
          account_id: benchId.account(id),
          role: placeOf(Number(id)),
          started_at: beginning,
        })),
    },
  };
}
