import type { AccountActor, GroupRole, OfficeRole } from '#app/access/actor.ts';
import { db } from '#app/platform/database.server.ts';
import { makeAccount, officeActor } from './account.ts';
import { makeGroup, makeMember } from './group.ts';
import { makeReport, type ReportGiven } from './report.ts';

export const names = {
  author: 'Гульнара Тасова',
  colleague: 'Ержан Сулейменов',
  coordinator: 'Мадина Оспанова',
  journalist: 'Руслан Петренко',
  stranger: 'Светлана Юрченко',
  assignee: 'Айгерим Сейтова',
  analyst: 'Данияр Ким',
  head: 'Бауыржан Омаров',
  administrator: 'Тимур Ахметов',
} as const;
export type Part = keyof typeof names;

/** There is one office, however many groups a test makes. */
async function officePerson(part: Part, officeRole: OfficeRole) {
  const email = `${part}@office.kz`;
  const found = await db().account.findUnique({ where: { email } });
  return found ?? makeAccount({ officeRole, email, name: names[part] });
}

/** Everybody who could come near one report: a group with its partner, a stranger, the office. */
export async function makeCast() {
  const group = await makeGroup();
  const partner = await makeGroup({ name: 'Портал «Южный двор»', kind: 'media' });
  const other = await makeGroup({ name: 'Ата-ана дауысы' });
  const places: [Part, string, GroupRole][] = [
    ['author', group.id, 'member'],
    ['colleague', group.id, 'member'],
    ['coordinator', group.id, 'coordinator'],
    ['journalist', partner.id, 'journalist'],
    ['stranger', other.id, 'member'],
  ];
  const roles: [Part, OfficeRole][] = [
    ['assignee', 'analyst'],
    ['analyst', 'analyst'],
    ['head', 'head'],
    ['administrator', 'administrator'],
  ];
  const entries: [Part, AccountActor][] = [];
  for (const [part, groupId, role] of places) {
    entries.push([part, (await makeMember(groupId, { role, name: names[part] })).actor]);
  }
  for (const [part, officeRole] of roles) {
    entries.push([part, officeActor((await officePerson(part, officeRole)).id, officeRole)]);
  }
  const actors = Object.fromEntries(entries) as Record<Part, AccountActor>;
  return { group, partner, other, actors };
}

export type Cast = Awaited<ReturnType<typeof makeCast>>;

/** The cast's report: filed by the author with the journalist, held by the assignee. */
export function reportOf({ group, partner, actors }: Cast, given: ReportGiven = {}) {
  const status = given.status ?? 'in_triage';
  return makeReport({
    groupId: group.id,
    partnerIds: [partner.id],
    authorId: actors.author.accountId,
    coAuthorIds: [actors.journalist.accountId],
    assigneeId: status === 'draft' ? null : actors.assignee.accountId,
    ...given,
    status,
  });
}
