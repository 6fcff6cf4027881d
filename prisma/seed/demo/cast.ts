import type {
  AccountActor,
  GroupKind,
  GroupRole,
  Membership,
  OfficeRole,
} from '#app/access/actor.ts';
import { createAccount } from '#app/features/people/commands/create-account.server.ts';
import { startMembership } from '#app/features/groups/commands/start-membership.server.ts';
import { groupEvent } from '#app/features/groups/events.ts';
import type { Language } from '#app/i18n/languages.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { newId } from '#app/platform/ids.ts';
import { hashPassword } from '#app/platform/passwords.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import {
  addressOf,
  DEMO_PASSWORD,
  groups,
  office,
  type GroupName,
  type PersonName,
} from './people.ts';
import { almaty } from './calendar.ts';

/** The people and groups of the demo as the database has them. */
export interface Cast {
  actor(person: PersonName): AccountActor;
  groupId(group: GroupName): string;
}

interface Given {
  name: string;
  mail: string;
  language?: Language;
}

/** Opens the office, then the groups, at the beginning of the story. */
export async function assembleCast(): Promise<Cast> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const actors = new Map<string, AccountActor>();
  const groupIds = new Map<string, string>();
  await inTransaction(async (tx) => {
    const open = (person: Given, officeRole: OfficeRole | null, now: Date) =>
      createAccount(
        tx,
        { now, by: { kind: 'operator' } },
        {
          name: person.name,
          email: addressOf(person.mail),
          language: person.language ?? 'ru',
          officeRole,
          passwordHash,
        },
      );
    for (const [name, person] of Object.entries(office)) {
      const id = await open(person, person.role, almaty('2025-08-25 09:00'));
      actors.set(name, actorOf(id, person.role, []));
    }
    const headId = actors.get('bauyrzhan')!.accountId;
    for (const [name, group] of Object.entries(groups)) {
      const now = almaty('2025-09-01 10:00');
      const groupId = await openGroup(tx, { now, headId }, group);
      groupIds.set(name, groupId);
      const people = group.people as Record<string, readonly [GroupRole, Given]>;
      for (const [member, [role, person]] of Object.entries(people)) {
        const accountId = await open(person, null, now);
        await startMembership(tx, moment(now, headId), { groupId, accountId, role });
        actors.set(member, actorOf(accountId, null, [{ groupId, role, groupKind: group.kind }]));
      }
    }
  });
  return {
    actor: (person) => found(actors, person),
    groupId: (group) => found(groupIds, group),
  };
}

async function openGroup(
  tx: Transaction,
  { now, headId }: { now: Date; headId: string },
  group: { name: string; kind: GroupKind; about: string; regions: readonly string[] },
): Promise<string> {
  const id = newId(now);
  const { name, kind, about } = group;
  const regions = [...group.regions];
  await tx.group.create({
    data: {
      id,
      name,
      kind,
      about,
      createdAt: now,
      regions: { create: regions.map((regionKey) => ({ regionKey })) },
    },
    select: { id: true },
  });
  const event = groupEvent('group.created', id, { after: { kind, regions } });
  await recordEvent(tx, moment(now, headId), event);
  return id;
}

const moment = (now: Date, accountId: string) => ({
  actor: { kind: 'account' as const, accountId },
  now,
});

const actorOf = (
  accountId: string,
  officeRole: OfficeRole | null,
  memberships: Membership[],
): AccountActor => ({ kind: 'account', accountId, officeRole, memberships });

function found<Value>(values: ReadonlyMap<string, Value>, name: string): Value {
  const value = values.get(name);
  if (value === undefined) throw new Error(`The demo has no ${name}`);
  return value;
}
