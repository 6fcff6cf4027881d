import type { ListFilter, ReportView } from '../domain/list-address.ts';
import { openStatuses, terminalStatuses, type ReportStatus } from '../domain/statuses.ts';

/** The statuses of each view of the lists; null for all. */
export const statusesOf: Record<ReportView, readonly ReportStatus[] | null> = {
  all: null,
  drafts: ['draft'],
  open: openStatuses,
  closed: terminalStatuses,
};

export interface Narrowed extends Partial<ListFilter> {
  view: ReportView;
  /** Only what this account wrote, alone or with others. */
  mineOf: string | null;
}

export const NARROWING = 6;

/** The values of `narrowedSql`, of which there are `NARROWING`. */
export const narrowing = ({ view, mineOf, group, status, region, act }: Narrowed): unknown[] => [
  statusesOf[view],
  mineOf,
  group ?? null,
  status ?? null,
  region ?? null,
  act ?? null,
];

/** The statuses that a list goes through; null for all. */
export function statusesWalked({ view, status }: Omit<Narrowed, 'mineOf'>): ReportStatus[] | null {
  const ofView = statusesOf[view];
  if (!status) return ofView && [...ofView];
  return !ofView || ofView.includes(status) ? [status] : [];
}

export type Condition = 'view' | 'mine' | keyof ListFilter;

/** The conditions of a list on a report `r`, its values beginning at `$1`; those left out do not count. */
export function narrowedSql(leftOut: readonly Condition[] = []): string {
  const conditions: Record<Condition, string> = {
    view: '($1::text[] is null or r.status_key = any($1))',
    mine: `($2::uuid is null or r.author_id = $2 or exists (select from report_person mp
      where mp.report_id = r.id and mp.account_id = $2 and mp.relation = 'co_author'))`,
    group: `($3::uuid is null or exists (select from report_group ng
      where ng.report_id = r.id and ng.group_id = $3))`,
    status: '($4::text is null or r.status_key = $4)',
    region: `($5::text is null or exists (select from report_choice nc
      where nc.version_id = r.current_version_id and nc.region_key = $5))`,
    act: `($6::text is null or exists (select from report_provision np join act na on na.id = np.act_id
      where np.version_id = r.current_version_id and na.key = $6))`,
  };
  return Object.entries(conditions)
    .filter(([name]) => !leftOut.includes(name as Condition))
    .map(([, sql]) => sql)
    .join(' and ');
}
