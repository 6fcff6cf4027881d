// The address of a list of reports: its view, its filter and where its part begins. What is not one
// of these is passed by, so that an old or mistyped link still opens a list.

export const reportViews = ['all', 'drafts', 'open', 'closed'] as const;
export type ReportView = (typeof reportViews)[number];

export interface ListAddress {
  view: ReportView;
  mine: boolean;
  after: { at: string; id: string } | null;
}

const cursor = /^(\d{4}-\d\d-\d\dT[\d:.]{5,15}(?:Z|[+-]\d\d:\d\d))_([0-9a-f-]{36})$/;

/** Reads the query of an address. */
export function readListAddress(query: URLSearchParams): ListAddress {
  const asked = query.get('view');
  const [, at, id] = cursor.exec(query.get('after') ?? '') ?? [];
  const isMoment = at !== undefined && !Number.isNaN(Date.parse(at));
  return {
    view: reportViews.find((view) => view === asked) ?? 'all',
    mine: query.get('mine') === '1',
    after: isMoment && id ? { at, id } : null,
  };
}

/** The query of an address, with its sign, or nothing for the plain list. */
export function listAddress({ view, mine, after }: ListAddress): string {
  const query = new URLSearchParams();
  if (view !== 'all') query.set('view', view);
  if (mine) query.set('mine', '1');
  if (after) query.set('after', `${after.at}_${after.id}`);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
