// Everybody whom the walk sends to every door, as accounts with sessions of their own.
import type { GroupRole } from '#app/access/actor.ts';
import { db } from '#app/platform/database.server.ts';
import { makeAccount } from '#tests/factories/account.ts';
import { makeCast } from '#tests/factories/cast.ts';
import { makeMember } from '#tests/factories/group.ts';
import { makeSession } from '#tests/factories/session.ts';

/** In the order of the columns of the tables in `expected/`. */
export const personas = [
  'visitor',
  'reader',
  'author',
  'member of the same group',
  'member of another group',
  'coordinator',
  'coordinator of another group',
  'journalist and co-author',
  'journalist’s colleague',
  'analyst assigned',
  'analyst unassigned',
  'analyst recused',
  'head',
  'administrator',
  'suspended member',
  'ex-member',
  'expired session',
] as const;
export type Persona = (typeof personas)[number];

export interface Person {
  accountId: string;
  membershipId: string | null;
  /** Null for the visitor. */
  secret: string | null;
}

/** The people of one report and everybody else who may come to it. */
export async function makePersonas() {
  const cast = await makeCast();
  const { group, partner, other, actors } = cast;
  const joined = async (groupId: string, name: string, role: GroupRole = 'member') =>
    (await makeMember(groupId, { name, role })).account.id;

  const suspended = await joined(group.id, 'Суслов Тест');
  const former = await joined(group.id, 'Бывших Тест');
  const now = new Date();
  await db().account.update({ where: { id: suspended }, data: { suspendedAt: now } });
  await db().membership.updateMany({ where: { accountId: former }, data: { endedAt: now } });

  const ids: Record<Persona, string> = {
    visitor: '',
    reader: (await makeAccount({ name: 'Читалов Тест' })).id,
    author: actors.author.accountId,
    'member of the same group': actors.colleague.accountId,
    'member of another group': actors.stranger.accountId,
    coordinator: actors.coordinator.accountId,
    'coordinator of another group': await joined(other.id, 'Дальний Тест', 'coordinator'),
    'journalist and co-author': actors.journalist.accountId,
    'journalist’s colleague': await joined(partner.id, 'Соседов Тест', 'journalist'),
    'analyst assigned': actors.assignee.accountId,
    'analyst unassigned': actors.analyst.accountId,
    'analyst recused': (await makeAccount({ officeRole: 'analyst', name: 'Отводов Тест' })).id,
    head: actors.head.accountId,
    administrator: actors.administrator.accountId,
    'suspended member': suspended,
    'ex-member': former,
    'expired session': await joined(group.id, 'Поздних Тест'),
  };
  const people = {} as Record<Persona, Person>;
  for (const persona of personas) {
    const accountId = ids[persona];
    const membership = await db().membership.findFirst({
      where: { accountId: accountId || group.id },
    });
    people[persona] = {
      accountId,
      membershipId: membership?.id ?? null,
      secret: accountId ? await secretOf(persona, accountId) : null,
    };
  }
  return { cast, people };
}

/** Another session of a persona, for acts that end the one they come with. */
export async function secretOf(persona: Persona, accountId: string): Promise<string> {
  const over = new Date(Date.now() - 1_000);
  const { secret } = await makeSession(
    accountId,
    persona === 'expired session' ? { expiresAt: over } : {},
  );
  return secret;
}
