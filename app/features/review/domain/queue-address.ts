// The address of the queue: its view, its conditions, its order and where its part begins. What is
// not one of these is passed by, so that an old or mistyped link still opens a list.
import { isReportStatus, type ReportStatus } from '#app/features/reports/domain/statuses.ts';

export const queueViews = ['free', 'mine', 'waiting', 'soon', 'deferred', 'open'] as const;
export type QueueView = (typeof queueViews)[number];

export const queueSorts = ['score', 'age', 'recent'] as const;
export type QueueSort = (typeof queueSorts)[number];

export { COUNT_LIMIT, countText } from '#app/features/reports/domain/count-limit.ts';

/** Days since routing, from which on a report is shown. */
export const queueAges = [7, 14, 30] as const;

/** Conditions of which each holds one or more picked values. */
export const queueConditions = [
  'status',
  'region',
  'level',
  'kind',
  'act',
  'group',
  'assignee',
] as const;
export type QueueCondition = (typeof queueConditions)[number];

/** What may be picked in the place of a list's own words. */
export const otherKey = 'other';

/** The queue's statuses: sent, and not yet concluded on. */
export const officeStatuses = [
  'submitted',
  'in_triage',
  'needs_clarification',
  'accepted',
  'under_analysis',
] as const satisfies ReportStatus[];

/** Whether a report waits for the office's conclusion. */
export const isOfOffice = (status: ReportStatus): boolean =>
  (officeStatuses as readonly ReportStatus[]).includes(status);

export interface QueueAddress extends Record<QueueCondition, string[]> {
  view: QueueView;
  sort: QueueSort;
  age: number | null;
  /** The last row of the part before: its place in the order, and its id. */
  after: { place: string; id: string } | null;
  peek: string | null;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const key = /^[a-z0-9_]{1,60}$/;
const isKey = (value: string) => key.test(value);
const isId = (value: string) => uuid.test(value);

const fits: Record<QueueCondition, (value: string) => boolean> = {
  status: (value) => isReportStatus(value) && value !== 'draft',
  region: isKey,
  level: isKey,
  kind: isKey,
  act: isKey,
  group: isId,
  assignee: isId,
};
const mostPicked = 30;
const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d:\d\d)$/;
const places: Record<QueueSort, RegExp> = {
  score: /^-?\d{1,9}(\.\d{1,3})?$/,
  age: time,
  recent: time,
};

const isPlace = (sort: QueueSort, place: string): boolean =>
  places[sort].test(place) && (sort === 'score' || !Number.isNaN(Date.parse(place)));

/** Reads the query of an address. */
export function readQueueAddress(query: URLSearchParams): QueueAddress {
  const sort = queueSorts.find((one) => one === query.get('sort')) ?? 'score';
  const [place = '', id = ''] = query.get('after')?.split('_') ?? [];
  const peek = query.get('peek');
  const age = queueAges.find((days) => String(days) === query.get('age'));
  const picked = (name: QueueCondition) =>
    [...new Set(query.getAll(name))].filter(fits[name]).sort().slice(0, mostPicked);
  return {
    view: queueViews.find((one) => one === query.get('view')) ?? 'open',
    sort,
    status: picked('status'),
    region: picked('region'),
    level: picked('level'),
    kind: picked('kind'),
    act: picked('act'),
    group: picked('group'),
    assignee: picked('assignee'),
    age: age ?? null,
    after: isPlace(sort, place) && isId(id) ? { place, id } : null,
    peek: peek !== null && isId(peek) ? peek : null,
  };
}

/** The query of an address without what goes without saying; `?…`, or nothing for the plain queue. */
export function queueAddress(address: QueueAddress): string {
  const query = new URLSearchParams();
  if (address.view !== 'open') query.set('view', address.view);
  for (const name of queueConditions) {
    for (const value of address[name]) query.append(name, value);
  }
  if (address.age !== null) query.set('age', String(address.age));
  if (address.sort !== 'score') query.set('sort', address.sort);
  if (address.after) query.set('after', `${address.after.place}_${address.after.id}`);
  if (address.peek !== null) query.set('peek', address.peek);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** What can be opened of the conditions: their lists, and the age. */
export type FilterName = QueueCondition | 'age';

const filterNames: readonly FilterName[] = [...queueConditions, 'age'];

/** The condition whose choices an address asks for; they are not part of the list. */
export const openedFilter = (query: URLSearchParams): FilterName | null =>
  filterNames.find((name) => name === query.get('open')) ?? null;

/** The query of the same list with a condition's choices opened. */
export function openingAddress(address: QueueAddress, name: FilterName): string {
  const list = queueAddress(address);
  return `${list}${list ? '&' : '?'}open=${name}`;
}

/** The conditions that an address narrows by. */
export const narrowingConditions = (address: QueueAddress): QueueCondition[] =>
  queueConditions.filter((name) => address[name].length > 0);

/** The query of a list as it was handed on, at one of its rows. */
export const rowAddress = (query: string, id: string): string =>
  queueAddress({ ...readQueueAddress(new URLSearchParams(query)), peek: id });

/** Whether any condition holds besides the view. */
export const isNarrowed = (address: QueueAddress): boolean =>
  address.age !== null || queueConditions.some((name) => address[name].length > 0);

/** The same view without conditions, from its beginning. */
export const withoutConditions = (address: QueueAddress): QueueAddress => ({
  ...readQueueAddress(new URLSearchParams()),
  view: address.view,
  sort: address.sort,
});
