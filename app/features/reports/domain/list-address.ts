// The address of a list of reports: its view, its filters and where its part begins. What is not one
// of these is passed by, so that an old or mistyped link still opens a list.
import { isReportStatus, type ReportStatus } from './statuses.ts';

export const reportViews = ['all', 'drafts', 'open', 'closed'] as const;
export type ReportView = (typeof reportViews)[number];

/** What narrows a list; null where it does not. */
export interface ListFilter {
  group: string | null;
  status: ReportStatus | null;
  region: string | null;
  /** The key of an act that the report names. */
  act: string | null;
}

export const filterNames = [
  'group',
  'status',
  'region',
  'act',
] as const satisfies (keyof ListFilter)[];

export interface ListAddress extends ListFilter {
  view: ReportView;
  mine: boolean;
  after: { at: string; id: string } | null;
}

const cursor = /^(\d{4}-\d\d-\d\dT[\d:.]{5,15}(?:Z|[+-]\d\d:\d\d))_([0-9a-f-]{36})$/;
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const key = /^[a-z_]{2,40}$/;
const actKey = /^\w{1,80}$/;

/** Reads the query of an address. */
export function readListAddress(query: URLSearchParams): ListAddress {
  const asked = query.get('view');
  const [, at, id] = cursor.exec(query.get('after') ?? '') ?? [];
  const isMoment = at !== undefined && !Number.isNaN(Date.parse(at));
  const status = query.get('status') ?? '';
  return {
    view: reportViews.find((view) => view === asked) ?? 'all',
    mine: query.get('mine') === '1',
    group: uuid.exec(query.get('group') ?? '')?.[0] ?? null,
    status: isReportStatus(status) ? status : null,
    region: key.exec(query.get('region') ?? '')?.[0] ?? null,
    act: actKey.exec(query.get('act') ?? '')?.[0] ?? null,
    after: isMoment && id ? { at, id } : null,
  };
}

/** The query of an address, with its sign, or nothing for the plain list. */
export function listAddress(address: ListAddress): string {
  const { view, mine, after } = address;
  const query = new URLSearchParams();
  if (view !== 'all') query.set('view', view);
  if (mine) query.set('mine', '1');
  for (const name of filterNames) if (address[name]) query.set(name, address[name]);
  if (after) query.set('after', `${after.at}_${after.id}`);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
