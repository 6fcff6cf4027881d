import type { Actor } from '#app/access/actor.ts';
import type { Language } from '#app/i18n/languages.ts';
import { rows } from '#app/platform/database.server.ts';
import { peopleShown, type ShownPerson } from '../policy.ts';
import { factsOf, loadReportRow } from './load-report-row.server.ts';
import { versionPinsSql, type VersionPin } from './version-pins-sql.server.ts';
import { versionJsonSql, type VersionJson } from './version-json.server.ts';

export interface VersionLine {
  number: number;
  savedAt: string;
  submittedAt: string | null;
  reason: string;
  author: ShownPerson;
}

export interface VersionsPage {
  id: string;
  isDraft: boolean;
  number: number | null;
  mark: string | null;
  title: string;
  language: Language;
  versions: VersionLine[];
  /** The version that is shown, and the one that it is compared with. */
  shown: { number: number; version: VersionJson; pins: VersionPin[] };
  before: { number: number; version: VersionJson } | null;
}

type Row = Omit<VersionLine, 'author'> & { authorId: string; authorName: string };

/**
 * The versions of a report that the actor reads, and the difference of one to the one before. The
 * office, which never sees a draft, has those that were sent.
 */
export async function listVersions(
  actor: Actor,
  asked: { id: string; lang: Language; number: number | null },
): Promise<VersionsPage | null> {
  const report = await loadReportRow(actor, asked);
  if (!report) return null;
  const inOffice = actor.kind === 'account' && actor.officeRole !== null;
  const shown = peopleShown(actor, factsOf(report), report.isAuthorHidden);
  const all = await rows<Row>(
    'reports.versions',
    `select v.number, to_json(v.saved_at) as "savedAt", to_json(v.submitted_at) as "submittedAt", v.reason,
       a.id as "authorId", a.name as "authorName"
     from report_version v join account a on a.id = v.author_id
     where v.report_id = $1 and (not $2 or v.submitted_at is not null)
     order by v.number desc limit 500`,
    [report.id, inOffice],
  );
  const numbers = all.map(({ number }) => number);
  const at = Math.max(0, numbers.indexOf(asked.number ?? NaN));
  const wanted = numbers.slice(at, at + 2);
  const texts = await rows<VersionsPage['shown']>(
    `reports.version-texts:${asked.lang}`,
    `select v.number, ${versionJsonSql('v', asked.lang)} as version,
       case when v.number = $3 then ${versionPinsSql('v', asked.lang)} else '[]' end as pins
     from report_version v where v.report_id = $1 and v.number = any($2) order by v.number desc`,
    [report.id, wanted, wanted[0] ?? null],
  );
  const [current, before = null] = texts;
  if (!current) return null;
  return {
    id: report.id,
    isDraft: report.status === 'draft',
    number: report.number,
    mark: report.mark,
    title: report.version.title,
    language: report.language,
    versions: all.map(({ authorId, authorName, ...line }) => ({
      ...line,
      author: shown({ id: authorId, name: authorName }),
    })),
    shown: current,
    before,
  };
}
