import type { Actor } from '#app/access/actor.ts';
import { visibleReportsSql } from '#app/features/reports/visibility.server.ts';
import { soonWithin } from '#app/features/reports/domain/clock.ts';
import { addDays, dayOf, type Calendar } from '#app/features/reports/domain/working-days.ts';
import {
  officeStatuses,
  otherKey,
  type QueueAddress,
  type QueueView,
} from '../domain/queue-address.ts';
import { startedBy } from '../domain/started-by.ts';

/** Conditions of one statement about `r` and its version `v`; `key` names their form among plans. */
export interface QueueScope {
  key: string;
  sql: string;
  values: unknown[];
}

/** Statuses come from a closed list: they may stand in the text, where partial indexes see them. */
const among = (statuses: readonly string[]): string =>
  `r.status_key in (${statuses.map((status) => `'${status}'`).join(', ')})`;

/** The account, the moment, the day, and the starts of clocks that end soon: every view may name them. */
const first = { me: '$1', now: '$2', today: '$3', starts: '$4' };
const ownCount = 4;

const running = officeStatuses.filter((status) => status !== 'needs_clarification');

/**
 * A running clock that began early enough to have few working days left (`starts`, by its limit); where
 * it stood for a while its days are counted one by one, which is dear: last of all, as the cases stand.
 */
export const endingSql = (
  starts: string,
  left: number,
): string => `exists (select from report_clock k
  where k.report_id = r.id and k.stopped_at is null
    and (k.started_at at time zone 'Asia/Almaty')::date <= (${starts}::date[])[k.limit_days]
    and case
      when not exists (select from report_clock_pause p where p.clock_id = k.id) then true
      when exists (select from report_clock_pause p where p.clock_id = k.id
        and p.paused_at <= ${first.now} and (p.resumed_at is null or p.resumed_at > ${first.now})) then false
      else k.limit_days - clock_days_used(k.id, ${first.now}) <= ${left} end)`;

const dueSoon = endingSql(first.starts, soonWithin);

const isDeferred = `(r.status_key = 'submitted' and r.deferred_until > ${first.today}::date)`;

/** What each view shows; `open` leaves out what waits for its day. */
export const viewSql: Record<QueueView, string> = {
  free: `r.status_key = 'submitted' and not coalesce(${isDeferred}, false)`,
  mine: `${among(officeStatuses)} and r.assignee_id = ${first.me}::uuid`,
  waiting: among(['needs_clarification']),
  soon: `${among(running)} and ${dueSoon}`,
  deferred: isDeferred,
  open: `${among(officeStatuses)} and not coalesce(${isDeferred}, false)`,
};

/** The view's own condition; statuses that are picked narrow it, or open «all» to the ends. */
export function viewCondition({ view, status }: Pick<QueueAddress, 'view' | 'status'>): string {
  if (status.length === 0) return viewSql[view];
  return view === 'open' ? among(status) : `${viewSql[view]} and ${among(status)}`;
}

const choices = { region: 'region', level: 'education_level', kind: 'gap_kind' } as const;

/** The conditions of an address and the reports that the actor reads, without the view. */
export function queueScope(
  actor: Actor,
  address: QueueAddress,
  { now, calendar }: { now: Date; calendar: Calendar },
): QueueScope {
  const me = actor.kind === 'account' ? actor.accountId : null;
  const today = dayOf(now);
  const values: unknown[] = [me, now, today, startedBy(soonWithin, today, calendar)];
  // A statement names all of its parameters, whichever of them its view asks for.
  const parts: string[] = [
    `(${first.me}::uuid, ${first.now}::timestamptz, ${first.today}::date, ${first.starts}::date[]) is not null`,
  ];
  const add = (value: unknown) => `$${values.push(value)}`;
  const seen = visibleReportsSql(actor, { first: ownCount + 1 });
  values.push(...seen.values);
  for (const [name, list] of Object.entries(choices)) {
    const picked = address[name as keyof typeof choices];
    if (picked.length === 0) continue;
    const other = picked.includes(otherKey) ? 'or c.other is not null' : '';
    parts.push(`exists (select from report_choice c where c.version_id = r.current_version_id
      and c.list = '${list}' and (c.${list}_key = any(${add(picked)}) ${other}))`);
  }
  if (address.act.length > 0) {
    parts.push(`exists (select from report_provision p join act a on a.id = p.act_id
      where p.version_id = r.current_version_id and a.key = any(${add(address.act)}))`);
  }
  if (address.group.length > 0) {
    parts.push(`exists (select from report_group g where g.report_id = r.id
      and g.group_id = any(${add(address.group)}::uuid[]))`);
  }
  if (address.assignee.length > 0)
    parts.push(`r.assignee_id = any(${add(address.assignee)}::uuid[])`);
  if (address.age !== null) {
    const upTo = `${addDays(today, -address.age)}T23:59:59+05:00`;
    parts.push(`r.submitted_at <= ${add(upTo)}::timestamptz`);
  }
  const sql = [seen.sql, ...parts].join('\n and ');
  return { key: formOf(seen.key, address), sql, values };
}

/** Which conditions are there, not what they say. */
function formOf(reader: string, address: QueueAddress): string {
  const { region, level, kind, act, group, assignee, age, status } = address;
  const lists = { region, level, kind, act, group, assignee };
  const held = Object.entries(lists).flatMap(([name, picked]) => {
    if (picked.length === 0) return [];
    return name in choices && picked.includes(otherKey) ? [`${name}+`] : [name];
  });
  return [reader, ...held, age === null ? '' : 'age', status.join('.')].join(',');
}
