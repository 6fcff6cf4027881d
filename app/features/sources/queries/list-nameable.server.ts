import type { Actor } from '#app/access/actor.ts';
import { peopleShown } from '#app/features/reports/policy.ts';
import type { ReportFacts } from '#app/access/facts.ts';
import { rows } from '#app/platform/database.server.ts';

/** Somebody to whom a source or a file of a report can be opened. */
export interface Nameable {
  id: string;
  name: string | null;
  isOffice: boolean;
}

interface Person {
  id: string;
  name: string;
  isOffice: boolean;
}

/**
 * Of an ordinary report the people of its groups, and of the office whoever reads reports, before one of
 * them has taken it too; of a confidential one those on its list: a name on a source opens nothing to who
 * does not read the report.
 */
const nameableSql = `
  select a.id, a.name, a.office_role is not null as "isOffice" from report r
  join account a on a.suspended_at is null and case r.visibility
    when 'confidential' then a.id = r.author_id or exists (
      select from report_person p where p.report_id = r.id and p.account_id = a.id
        and p.relation in ('author', 'co_author', 'named'))
    else a.office_role in ('analyst', 'head') or exists (
      select from membership m join report_group g on g.group_id = m.group_id and g.report_id = r.id
      where m.account_id = a.id and m.started_at <= $2 and (m.ended_at is null or m.ended_at > $2)) end
  where r.id = $1 order by a.office_role is not null, a.name, a.id`;

/** The people whom an actor may name for a source or a file, apart from themselves. */
export async function listNameable(
  actor: Actor,
  report: { id: string; facts: ReportFacts; isAuthorHidden: boolean },
  now: Date,
): Promise<Nameable[]> {
  const people = await loadPeople(report.id, now);
  const shown = peopleShown(actor, report.facts, report.isAuthorHidden);
  return people
    .filter(({ id }) => actor.kind === 'account' && id !== actor.accountId)
    .map((person) => ({ ...person, name: shown(person).name }));
}

/** Whether each of these people can be named for something of the report. */
export async function areNameable(
  reportId: string,
  ids: readonly string[],
  now: Date,
): Promise<boolean> {
  if (ids.length === 0) return true;
  const known = new Set((await loadPeople(reportId, now)).map(({ id }) => id));
  return ids.every((id) => known.has(id));
}

const loadPeople = (reportId: string, now: Date) =>
  rows<Person>('sources.nameable', nameableSql, [reportId, now]);
