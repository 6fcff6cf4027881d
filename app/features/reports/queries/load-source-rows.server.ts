import type { Actor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import type { ReportFacts } from '#app/access/facts.ts';
import { rows } from '#app/platform/database.server.ts';
import type { ShownPerson } from '../policy.ts';

/** A source in the list of its report, as far as this reader may know it. */
export interface SourceRow {
  id: string;
  number: number;
  kind: string;
  role: 'evidence' | 'context';
  /** Protected and not open to this reader: kind, type of outlet, month and description are all there is. */
  isVeiled: boolean;
  isProtected: boolean;
  title: string;
  outlet: string;
  outletType: string | null;
  url: string | null;
  noAddressReason: string;
  publishedOn: string | null;
  publishedNote: string;
  quote: string;
  language: string | null;
  state: 'queued' | 'captured' | 'partial' | 'blocked' | 'failed' | 'by_hand';
  stateReason: string;
  isAfterRouting: boolean;
  isFromOffice: boolean;
  addedBy: ShownPerson;
  captured: { at: string; sha256: string | null; isWhole: boolean } | null;
  /** Whether the site says something else since the copy was sealed. */
  isChanged: boolean;
  /** Words of its copies, by their place there. */
  quotes: { number: number; words: string }[];
  files: FileRow[];
}

export interface FileRow {
  id: string;
  name: string;
  kind: string;
  size: number;
  isRestricted: boolean;
  isOpen: boolean;
}

/** A source as the database has it; what of it a reader is shown is decided by `shownSources`. */
export interface RawSource extends Omit<SourceRow, 'isVeiled' | 'addedBy' | 'files'> {
  addedById: string;
  addedByName: string;
  description: string;
  namedIds: string[];
  files: (Omit<FileRow, 'isOpen'> & { uploadedById: string; namedIds: string[] })[];
}

/** The sources of a report and their files, as rows of a statement. */
export const sourcesSql = (reportId: string): string => `
  select s.id, row_number() over (order by s.position)::int as number, s.kind, s.role,
    s.is_protected as "isProtected", s.title, s.outlet, s.outlet_type as "outletType", s.url,
    s.no_address_reason as "noAddressReason", s.published_on::text as "publishedOn",
    s.published_note as "publishedNote", s.quote, s.language, s.state, s.state_reason as "stateReason",
    s.is_after_routing as "isAfterRouting", s.is_from_office as "isFromOffice",
    s.protected_description as description, sa.id as "addedById", sa.name as "addedByName",
    (select coalesce(json_agg(n.account_id), '[]') from source_named n where n.source_id = s.id) as "namedIds",
    (select json_build_object('at', c.at, 'sha256', c.sha256, 'isWhole', c.outcome = 'captured') from capture c
      where c.source_id = s.id and c.outcome in ('captured', 'partial')
      order by c.outcome = 'captured' desc, c.at limit 1) as captured,
    coalesce((select newest.text_sha256 <> sealed.text_sha256 from
      (select c.text_sha256, c.at from capture c where c.source_id = s.id and c.text_sha256 is not null
        and c.outcome in ('captured', 'partial') order by c.outcome = 'captured' desc, c.at limit 1) sealed,
      (select c.text_sha256, c.at from capture c where c.source_id = s.id and c.text_sha256 is not null
        and c.outcome in ('captured', 'partial') order by c.at desc limit 1) newest
      where newest.at > sealed.at), false) as "isChanged",
    (select coalesce(json_agg(json_build_object('number', q.number, 'words', q.words) order by q.number), '[]')
      from (select row_number() over (order by q.added_at, q.id)::int as number, q.words
        from source_quote q where q.source_id = s.id) q) as quotes,
    (select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'kind', f.kind, 'size', f.size,
        'isRestricted', f.is_restricted, 'uploadedById', f.uploaded_by_id, 'namedIds', (
          select coalesce(json_agg(fn.account_id), '[]') from attachment_named fn where fn.attachment_id = f.id))
        order by f.uploaded_at), '[]') from attachment f where f.source_id = s.id) as files
  from source s join account sa on sa.id = s.added_by_id
  where s.report_id = ${reportId} order by s.position`;

/** The sources of a report that the actor reads, each as open as it is to them. */
export async function loadSourceRows(
  actor: Actor,
  report: { id: string; facts: ReportFacts },
  shown: (person: { id: string; name: string }) => ShownPerson,
): Promise<SourceRow[]> {
  const found = await rows<RawSource>('reports.sources', sourcesSql('$1'), [report.id]);
  return shownSources(actor, report.facts, found, shown);
}

/** Each source as open as it is to the reader; one that they may not know of is left out. */
export const shownSources = (
  actor: Actor,
  facts: ReportFacts,
  found: readonly RawSource[],
  shown: (person: { id: string; name: string }) => ShownPerson,
): SourceRow[] => found.flatMap((raw) => shownRow(actor, facts, raw, shown) ?? []);

function shownRow(
  actor: Actor,
  facts: ReportFacts,
  raw: RawSource,
  shown: (person: { id: string; name: string }) => ShownPerson,
): SourceRow | null {
  const { addedById, addedByName, description, namedIds, files, ...row } = raw;
  const source = { report: facts, isProtected: row.isProtected, addedById, namedIds };
  const read = can(actor, 'source.read', source);
  if (!read.allowed) return null;
  const addedBy = shown({ id: addedById, name: addedByName });
  if (read.extent !== 'full') return veiled(row, description);
  const open = files.map(({ uploadedById, namedIds: fileNames, ...file }) => {
    const restrictedToIds = file.isRestricted ? fileNames : null;
    const attachment = { report: facts, source, uploadedById, restrictedToIds };
    return { ...file, isOpen: can(actor, 'attachment.derivative.read', attachment).allowed };
  });
  // A restricted file is a bare fact to everybody who is not named for it.
  const listed = open.map((file) => (file.isOpen ? file : { ...file, name: '' }));
  return { ...row, title: row.title, isVeiled: false, addedBy, files: listed };
}

const veiled = (
  row: Omit<SourceRow, 'isVeiled' | 'addedBy' | 'files'>,
  description: string,
): SourceRow => ({
  ...row,
  isVeiled: true,
  title: description,
  outlet: '',
  url: null,
  noAddressReason: '',
  publishedOn: row.publishedOn?.slice(0, 7) ?? null,
  publishedNote: '',
  language: null,
  quote: '',
  stateReason: '',
  addedBy: { id: null, name: null },
  captured: null,
  isChanged: false,
  quotes: [],
  files: [],
});
