// A source with its copies and files as one row; what of it a reader is shown is decided after.
import type { SourceKind, SourceState } from '../domain/source-lists.ts';

export interface CaptureJson {
  id: string;
  at: string;
  outcome: 'captured' | 'partial' | 'blocked' | 'failed' | 'by_hand';
  reason: string;
  finalUrl: string | null;
  httpStatus: number | null;
  contentType: string | null;
  sha256: string | null;
  size: number | null;
  /** Null where nothing could be read of it. */
  textSha256: string | null;
}

/** Words of one copy, by their place in its text in characters. */
export interface QuoteJson {
  id: string;
  captureId: string;
  textSha256: string;
  startAt: number;
  length: number;
  words: string;
  addedBy: { id: string; name: string };
  addedAt: string;
  isAfterRouting: boolean;
}

/** What was recorded of a source or its files. */
export interface LogJson {
  id: string;
  type: string;
  /** The source itself, or one of its files. */
  objectId: string;
  at: string;
  by: { id: string; name: string } | null;
}

export interface FileJson {
  id: string;
  name: string;
  kind: string;
  mime: string;
  size: number;
  sha256: string;
  derivativeKey: string | null;
  isRestricted: boolean;
  uploadedById: string;
  uploadedAt: string;
  named: { id: string; name: string }[];
}

export interface SourceJson {
  id: string;
  reportId: string;
  number: number;
  kind: SourceKind;
  role: 'evidence' | 'context';
  url: string | null;
  addressKey: string | null;
  noAddressReason: string;
  title: string;
  outlet: string;
  outletType: string | null;
  author: string;
  publishedOn: string | null;
  publishedNote: string;
  language: string | null;
  quote: string;
  state: SourceState;
  stateReason: string;
  addedAt: string;
  addedBy: { id: string; name: string };
  isAfterRouting: boolean;
  isFromOffice: boolean;
  isProtected: boolean;
  protectedById: string | null;
  protectedDescription: string;
  embargoUntil: string | null;
  clearedAt: string | null;
  rowVersion: number;
  named: { id: string; name: string }[];
  captures: CaptureJson[];
  /** The text that is read: of the copy that was asked for, else of the first whole one. */
  text: {
    captureId: string;
    textSha256: string;
    text: string;
    at: string;
    isTyped: boolean;
  } | null;
  quotes: QuoteJson[];
  files: FileJson[];
  log: LogJson[];
}

const list = (select: string) => `(select coalesce(json_agg(x), '[]') from (${select}) x)`;
const people = (table: string, key: string, id: string) =>
  list(`select a.id, a.name from ${table} n join account a on a.id = n.account_id
    where n.${key} = ${id} order by a.name`);

/** Where the values of the condition on the report begin. */
export const FIRST_OF_SCOPE = 3;

/**
 * One source by its id, `$1`, read in the copy `$2` where one is asked for, of a report in sight: of any other the
 * row is not put together, so that one that is hidden takes no longer than one that never was.
 */
export const sourceSql = (inSight: string): string => `
  select s.id, s.report_id as "reportId",
    (select count(*)::int from source o where o.report_id = s.report_id and o.position <= s.position) as number,
    s.kind, s.role, s.url, s.address_key as "addressKey", s.no_address_reason as "noAddressReason", s.title,
    s.outlet, s.outlet_type as "outletType", s.author, s.published_on::text as "publishedOn",
    s.published_note as "publishedNote", s.language, s.quote, s.state, s.state_reason as "stateReason",
    to_json(s.added_at) as "addedAt", json_build_object('id', sa.id, 'name', sa.name) as "addedBy",
    s.is_after_routing as "isAfterRouting", s.is_from_office as "isFromOffice",
    s.is_protected as "isProtected", s.protected_by_id as "protectedById", s.protected_description as "protectedDescription",
    s.embargo_until::text as "embargoUntil", to_json(s.cleared_at) as "clearedAt",
    s.row_version as "rowVersion", ${people('source_named', 'source_id', 's.id')} as named,
    ${list(`select c.id, c.at, c.outcome, c.reason, c.final_url as "finalUrl", c.http_status as "httpStatus",
        c.content_type as "contentType", c.sha256, c.size, c.text_sha256 as "textSha256"
      from capture c where c.source_id = s.id order by c.at desc, c.id desc limit 200`)} as captures,
    (select json_build_object('captureId', c.id, 'textSha256', c.text_sha256, 'text', c.text, 'at', c.at,
        'isTyped', c.outcome = 'by_hand')
      from capture c where c.source_id = s.id and c.text <> ''
      order by coalesce(c.id = $2::uuid, false) desc, c.outcome = 'captured' desc,
        case when c.outcome = 'captured' then c.at end, c.at desc, c.id desc limit 1) as text,
    ${list(`select q.id, q.capture_id as "captureId", q.text_sha256 as "textSha256", q.start_at as "startAt", q.length, q.words,
        json_build_object('id', a.id, 'name', a.name) as "addedBy", q.added_at as "addedAt",
        q.is_after_routing as "isAfterRouting"
      from source_quote q join account a on a.id = q.added_by_id where q.source_id = s.id
      order by q.added_at, q.id`)} as quotes,
    ${list(`select f.id, f.name, f.kind, f.mime, f.size, f.sha256, f.derivative_key as "derivativeKey",
        f.is_restricted as "isRestricted", f.uploaded_by_id as "uploadedById", f.uploaded_at as "uploadedAt",
        ${people('attachment_named', 'attachment_id', 'f.id')} as named
      from attachment f where f.source_id = s.id order by f.uploaded_at`)} as files,
    ${list(`select e.id, e.type, e.at, e.object_id as "objectId",
        case when a.id is not null then json_build_object('id', a.id, 'name', a.name) end as by
      from event e left join account a on a.id = e.actor_id
      where e.object_id = s.id or e.object_id in (select f.id from attachment f where f.source_id = s.id)
      order by e.seq desc limit 100`)} as log
  from source s join account sa on sa.id = s.added_by_id
  where s.id = $1 and exists (select from report r where r.id = s.report_id and ${inSight})`;
