import { isQuiet } from '#app/platform/quiet-events.ts';
import pg from 'pg';
import { makeFileStore } from '#app/platform/files/file-store.server.ts';
import type { Kept } from './filing.ts';

/** What is wrong after a crash: each list holds what is lost, double, torn or without its event. */
export interface Losses {
  lost: string[];
  doubled: string[];
  torn: string[];
  /** Acts without their event, events out of order or never dispatched. */
  broken: string[];
}

/** What has to come of every crash. */
export const none: Losses = { lost: [], doubled: [], torn: [], broken: [] };

interface State {
  reports: Map<string, { title: string; number: number | null; status: string }>;
  files: Map<string, { sha256: string; key: string; isAdded: boolean; reportId: string }>;
  sources: Set<string>;
  events: { seq: string; type: string; objectId: string; reportId: string; isQueued: boolean }[];
}

/** Compares what people were promised with what the database and the disk have. */
export async function lossesOf(
  kept: readonly Kept[],
  { url, store: folder }: { url: string; store: string },
): Promise<Losses> {
  const state = await load(url);
  const store = makeFileStore(folder);
  const torn: string[] = [];
  for (const [id, { sha256, key }] of state.files) {
    if ((await store.checksum(key)) !== sha256) torn.push(`file ${id}`);
  }
  const lost = kept.flatMap((one) => (isThere(one, state) ? [] : [JSON.stringify(one)]));
  return { lost, torn, doubled: doubledIn(state), broken: brokenIn(kept, state) };
}

function isThere(one: Kept, { reports, files, sources }: State): boolean {
  const report = reports.get(one.reportId);
  if (!report) return false;
  switch (one.act) {
    case 'begun':
      return true;
    case 'saved':
      return report.title === one.title;
    case 'uploaded':
      return files.get(one.fileId)?.sha256 === one.sha256;
    case 'attached':
      return files.get(one.fileId)?.isAdded === true && sources.has(one.sourceId);
    case 'sent':
      return report.number !== null && report.status !== 'draft';
  }
}

function doubledIn({ reports, files, events }: State): string[] {
  const titles = [...reports.values()].flatMap(({ title }) => (title ? [title] : []));
  const numbers = [...reports.values()].flatMap(({ number }) => (number === null ? [] : [number]));
  const added = [...files.values()].filter(({ isAdded }) => isAdded);
  const once = events.filter(({ type }) =>
    /^(report\.(created|submitted)|attachment\.added)$/.test(type),
  );
  return [
    ...repeated(titles, 'title'),
    ...repeated(numbers, 'number'),
    ...repeated(
      added.map(({ reportId }) => reportId),
      'attachment of',
    ),
    ...repeated(
      once.map(({ type, objectId }) => `${type} ${objectId}`),
      'event',
    ),
  ];
}

function repeated(values: (string | number)[], what: string): string[] {
  const seen = new Set<string | number>();
  return values
    .filter((value) => seen.has(value) || !seen.add(value))
    .map((value) => `${what} ${value}`);
}

/** The act of each promise is in the log, each report's log begins with its beginning, each event is passed on. */
function brokenIn(kept: readonly Kept[], { reports, events }: State): string[] {
  const told = new Set(events.map(({ type, objectId }) => `${type} ${objectId}`));
  const silent = kept.flatMap((one) => {
    if (one.act === 'begun') return [`report.created ${one.reportId}`];
    if (one.act === 'attached')
      return [`attachment.added ${one.fileId}`, `source.added ${one.sourceId}`];
    return one.act === 'sent' ? [`report.submitted ${one.reportId}`] : [];
  });
  const firsts = new Map<string, string>();
  for (const { reportId, type } of events) if (!firsts.has(reportId)) firsts.set(reportId, type);
  return [
    ...silent.filter((act) => !told.has(act)),
    ...[...reports.keys()]
      .filter((id) => firsts.get(id) !== 'report.created')
      .map((id) => `start of ${id}`),
    ...events
      .filter(({ reportId }) => !reports.has(reportId))
      .map(({ seq }) => `nothing behind ${seq}`),
    ...events
      .filter(({ type, isQueued }) => !isQueued && !isQuiet(type))
      .map(({ seq, type }) => `${type} ${seq} not passed on`),
  ];
}

async function load(url: string): Promise<State> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const rows = async (sql: string) => (await client.query(sql)).rows;
  try {
    // One moment for all of it, while people go on writing.
    await client.query('begin isolation level repeatable read read only');
    const reports = await rows(
      `select r.id, r.number, r.status_key as status, coalesce(v.title, '') as title
         from report r left join report_version v on v.id = r.current_version_id`,
    );
    const files = await rows(
      `select id, report_id as "reportId", sha256, storage_key as key, true as "isAdded" from attachment
       union all select id, report_id, sha256, storage_key, false from upload`,
    );
    const sources = await rows('select id from source');
    const events = await rows(
      `select seq, type, object_id as "objectId", report_id as "reportId",
              exists (select from pgboss.job j where j.name = 'dispatch-event' and j.data->>'eventId' = e.id::text) as "isQueued"
         from event e where report_id is not null order by seq`,
    );
    await client.query('commit');
    return {
      reports: new Map(reports.map(({ id, ...report }) => [id, report])),
      files: new Map(files.map(({ id, ...file }) => [id, file])),
      sources: new Set(sources.map(({ id }) => id)),
      events,
    };
  } finally {
    await client.end();
  }
}
