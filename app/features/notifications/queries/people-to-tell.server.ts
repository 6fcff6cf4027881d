import type { Circle, ReportFacts } from '#app/access/facts.ts';
import { actorFor, type PersonAround } from '#app/features/discussion/domain/people.ts';
import { peopleAround } from '#app/features/discussion/queries/people-around.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import type { Around, Told } from '../domain/who-is-told.ts';
import { mayBeTold } from '../policy.ts';

export interface PeopleToTell {
  around: Around;
  /** Of those who would be told, the ones who may know of it and have not seen it already. */
  choose(told: readonly Told[]): Told[];
}

interface About {
  reportId: string;
  report: ReportFacts;
  circle: Circle | null;
  at: Date;
  listVersionId: string | null;
  /** Whether it has just come to the office. */
  isNew: boolean;
}

/**
 * Finds the people around a report, and who of them has spoken in a circle or read it up to a moment.
 * Of one report and circle they are read once, however many events are told.
 */
export function peopleToTell(tx: Transaction): (about: About) => Promise<PeopleToTell> {
  const read = {
    people: new Map<string, Promise<PersonAround[]>>(),
    circles: new Map<string, Promise<InCircle>>(),
  };
  return async (about) => {
    const { reportId, report, circle } = about;
    const people = await onceFor(read.people, reportId, () => everybody(tx, report));
    const { said, readAt } = circle
      ? await onceFor(read.circles, `${reportId} ${circle}`, () => inCircle(tx, reportId, circle))
      : nobody;
    const byId = new Map(people.map((person) => [person.id, person]));
    const heads = people.filter(({ officeRole }) => officeRole === 'head');
    return {
      around: {
        report,
        coordinatorIds: idsOf(people, report.filingGroupIds, 'coordinator'),
        memberIds: idsOf(people, [...report.filingGroupIds, ...report.partnerGroupIds]),
        saidIds: said,
        headIds: heads.map(({ id }) => id),
        followerIds: about.isNew ? await followers(tx, reportId) : [],
        newlyNamedIds: about.listVersionId ? await newlyNamed(tx, about.listVersionId) : [],
      },
      choose: (told) =>
        told.filter(({ accountId, kind }) => {
          const person = byId.get(accountId);
          const hasSeen = (readAt.get(accountId) ?? -Infinity) >= about.at.getTime();
          return person && !hasSeen && mayBeTold(actorFor(person), { kind, circle }, report);
        }),
    };
  };
}

function onceFor<T>(found: Map<string, Promise<T>>, key: string, find: () => Promise<T>) {
  const answer = found.get(key) ?? find();
  found.set(key, answer);
  return answer;
}

/** Those around a report and the heads, who are among them unless it is confidential. */
async function everybody(tx: Transaction, report: ReportFacts): Promise<PersonAround[]> {
  const around = await peopleAround(report, tx);
  if (report.visibility === 'ordinary') return around;
  const heads = await headsOf(tx);
  return [...new Map([...heads, ...around].map((one) => [one.id, one])).values()];
}

/** The heads of the office: on no list, they know of a confidential report by its bare facts. */
async function headsOf(tx: Transaction): Promise<PersonAround[]> {
  const found = await tx.account.findMany({
    where: { officeRole: 'head', suspendedAt: null },
    select: { id: true, name: true },
  });
  return found.map((head) => ({ ...head, officeRole: 'head', memberships: [] }));
}

/** Who stands on one version of a named list and not on the one before. */
async function newlyNamed(tx: Transaction, listVersionId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ account_id: string }[]>`
    select m.account_id from named_list_version v join named_list_member m on m.version_id = v.id
    where v.id = ${listVersionId}::uuid and not exists (
      select from named_list_version b join named_list_member bm on bm.version_id = b.id
      where b.report_id = v.report_id and b.number = v.number - 1 and bm.account_id = m.account_id)`;
  return rows.map(({ account_id }) => account_id);
}

/** Who of the office follows a region that the report names. */
async function followers(tx: Transaction, reportId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ account_id: string }[]>`
    select distinct f.account_id from report r
    join report_choice c on c.version_id = r.current_version_id and c.list = 'region'
    join followed_region f on f.region_key = c.region_key
    where r.id = ${reportId}::uuid`;
  return rows.map(({ account_id }) => account_id);
}

interface InCircle {
  said: string[];
  /** Up to when those who have looked have read it. */
  readAt: ReadonlyMap<string, number>;
}

const nobody: InCircle = { said: [], readAt: new Map() };

/** Who has spoken in the circle, and up to when somebody has read it. */
async function inCircle(tx: Transaction, reportId: string, circle: Circle): Promise<InCircle> {
  const rows = await tx.$queryRaw<{ account_id: string; read_at: Date | null }[]>`
    select distinct c.author_id as account_id, null::timestamptz as read_at
    from thread t join comment c on c.thread_id = t.id and c.circle = t.circle
    where t.report_id = ${reportId}::uuid and t.circle = ${circle}
    union all
    select account_id, read_at from read_mark
    where report_id = ${reportId}::uuid and circle = ${circle}`;
  return {
    said: rows.filter(({ read_at }) => read_at === null).map(({ account_id }) => account_id),
    readAt: new Map(
      rows.flatMap(({ account_id, read_at }) => (read_at ? [[account_id, read_at.getTime()]] : [])),
    ),
  };
}

const idsOf = (people: readonly PersonAround[], groupIds: readonly string[], only?: string) =>
  people
    .filter(({ officeRole, memberships }) =>
      memberships.some(
        ({ groupId, role }) =>
          officeRole === null && groupIds.includes(groupId) && (!only || role === only),
      ),
    )
    .map(({ id }) => id);
