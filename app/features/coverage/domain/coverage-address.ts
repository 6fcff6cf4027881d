// The address of the coverage pages: which table, narrowed by what, and the list behind a cell. What is
// not one of these is passed by, so that an old or mistyped link still opens a page.

/** What stands in the rows; levels of education are the columns. */
export const coverageViews = ['area', 'region'] as const;
export type CoverageView = (typeof coverageViews)[number];

/** What a report may be placed by without a key of the list: the filer's own words, or nothing. */
export const OTHER = 'other';
export const NONE = 'none';

export interface CoverageAddress {
  view: CoverageView;
  /** One region, where areas of risk are the rows. */
  region: string | null;
  /** One area of risk, where regions are the rows. */
  area: string | null;
}

/** A cell of the three together; null stands for all. */
export interface CellPlace {
  level: string | null;
  area: string | null;
  region: string | null;
}

export interface CellAddress extends CellPlace {
  /** Only those whose gap was confirmed. */
  found: boolean;
  after: { at: string; id: string } | null;
}

const key = /^[a-z0-9_]{2,60}$/;
const cursor =
  /^(\d{4}-\d\d-\d\dT[\d:.]{5,15}(?:Z|[+-]\d\d:\d\d))_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
const keyOf = (query: URLSearchParams, name: string): string | null =>
  key.exec(query.get(name) ?? '')?.[0] ?? null;

/** Reads the query of the table's address. */
export function readCoverageAddress(query: URLSearchParams): CoverageAddress {
  const view = coverageViews.find((one) => one === query.get('view')) ?? 'area';
  return {
    view,
    region: view === 'area' ? keyOf(query, 'region') : null,
    area: view === 'region' ? keyOf(query, 'area') : null,
  };
}

/** Reads the query of a cell's list. */
export function readCellAddress(query: URLSearchParams): CellAddress {
  const [, at, id] = cursor.exec(query.get('after') ?? '') ?? [];
  const isMoment = at !== undefined && !Number.isNaN(Date.parse(at));
  return {
    level: keyOf(query, 'level'),
    area: keyOf(query, 'area'),
    region: keyOf(query, 'region'),
    found: query.get('found') === '1',
    after: isMoment && id ? { at, id } : null,
  };
}

const queryOf = (entries: [string, string | null | false][]): string => {
  const query = new URLSearchParams();
  for (const [name, value] of entries) if (value) query.set(name, value);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
};

/** The query of the table's address, with its sign, or nothing for the plain page. */
export const coverageAddress = ({ view, region, area }: CoverageAddress): string =>
  queryOf([
    ['view', view !== 'area' && view],
    ['region', region],
    ['area', area],
  ]);

/** The query of a cell's list. */
export const cellAddress = ({ level, area, region, found, after }: CellAddress): string =>
  queryOf([
    ['level', level],
    ['area', area],
    ['region', region],
    ['found', found && '1'],
    ['after', after && `${after.at}_${after.id}`],
  ]);
