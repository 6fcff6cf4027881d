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
  hasText: boolean;
}

export interface FileJson {
  id: string;
  name: string;
  kind: string;
  mime: string;
  size: number;
  sha256: string;
  hasDerivative: boolean;
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
  protectedDescription: string;
  embargoUntil: string | null;
  clearedAt: string | null;
  rowVersion: number;
  named: { id: string; name: string }[];
  captures: CaptureJson[];
  /** The text that is read: of the last copy that has one. */
  text: { text: string; at: string; isTyped: boolean } | null;
  files: FileJson[];
}

const list = (select: string) => `(select coalesce(json_agg(x), '[]') from (${select}) x)`;
const people = (table: string, key: string, id: string) =>
  list(`select a.id, a.name from ${table} n join account a on a.id = n.account_id
    where n.${key} = ${id} order by a.name`);

/** One source by its id, `$1`. */
export const sourceSql = `
  select s.id, s.report_id as "reportId",
    (select count(*)::int from source o where o.report_id = s.report_id and o.position <= s.position) as number,
    s.kind, s.role, s.url, s.address_key as "addressKey", s.no_address_reason as "noAddressReason", s.title,
    s.outlet, s.outlet_type as "outletType", s.author, s.published_on::text as "publishedOn",
    s.published_note as "publishedNote", s.language, s.quote, s.state, s.state_reason as "stateReason",
    to_json(s.added_at) as "addedAt", json_build_object('id', sa.id, 'name', sa.name) as "addedBy",
    s.is_after_routing as "isAfterRouting", s.is_from_office as "isFromOffice",
    s.is_protected as "isProtected", s.protected_description as "protectedDescription",
    s.embargo_until::text as "embargoUntil", to_json(s.cleared_at) as "clearedAt",
    s.row_version as "rowVersion", ${people('source_named', 'source_id', 's.id')} as named,
    ${list(`select c.id, c.at, c.outcome, c.reason, c.final_url as "finalUrl", c.http_status as "httpStatus",
        c.content_type as "contentType", c.sha256, c.size, c.text <> '' as "hasText"
      from capture c where c.source_id = s.id order by c.at desc, c.id desc limit 50`)} as captures,
    (select json_build_object('text', c.text, 'at', c.at, 'isTyped', c.outcome = 'by_hand')
      from capture c where c.source_id = s.id and c.text <> ''
      order by c.outcome = 'captured' desc, c.at desc, c.id desc limit 1) as text,
    ${list(`select f.id, f.name, f.kind, f.mime, f.size, f.sha256, f.derivative_key is not null as "hasDerivative",
        f.is_restricted as "isRestricted", f.uploaded_by_id as "uploadedById", f.uploaded_at as "uploadedAt",
        ${people('attachment_named', 'attachment_id', 'f.id')} as named
      from attachment f where f.source_id = s.id order by f.uploaded_at`)} as files
  from source s join account sa on sa.id = s.added_by_id where s.id = $1`;
