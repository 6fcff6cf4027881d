import type { Actor } from '#app/access/actor.ts';
import type { Circle } from '#app/access/facts.ts';
import { readCirclesSql } from '#app/features/discussion/visibility.server.ts';
import type { ReportStatus } from '#app/features/reports/domain/statuses.ts';
import { knowsAuthorSql, visibleReportsSql } from '#app/features/reports/visibility.server.ts';
import { rows } from '#app/platform/database.server.ts';
import type { Excerpt } from '../domain/marked-text.ts';
import { MOST_COUNTED, type HitKind, type SearchAddress } from '../domain/search-address.ts';
import { excerptSql, matchSql } from './excerpt-sql.server.ts';
import {
  commentsSearched,
  hitsSql,
  readCopySql,
  reportsSearched,
  sourcesSearched,
} from './hits-sql.server.ts';

interface About {
  reportId: string;
  /** «№ 191», or the mark. */
  number: number | null;
  mark: string | null;
  reportTitle: string;
}

export interface ReportHit {
  id: string;
  number: number | null;
  mark: string | null;
  title: Excerpt;
  status: ReportStatus;
  place: string;
  at: string;
  excerpt: Excerpt;
}

export interface SourceHit extends About {
  id: string;
  title: Excerpt;
  outlet: string;
  excerpt: Excerpt;
}

export interface CommentHit extends About {
  id: string;
  circle: Circle;
  at: string;
  /** Null where the reader may not know the writer. */
  author: string | null;
  excerpt: Excerpt;
}

/** A report that the words name by its number or mark. */
export type NamedReport = Pick<ReportHit, 'id' | 'number' | 'mark' | 'status'> & { title: string };

export type TextKind = Exclude<HitKind, 'act'>;

export interface Found {
  /** How many hits there are of each kind; `MOST_COUNTED + 1` where there are more than that. */
  counts: Record<TextKind, number>;
  named: NamedReport | null;
  reports: ReportHit[];
  sources: SourceHit[];
  comments: CommentHit[];
  /** Where the next page of the one kind begins. */
  next: string | null;
}

export { MOST_COUNTED };
export const SEARCH_PAGE = 25;
/** Of the other kinds, where all are shown. */
const A_FEW = 4;
const beyondAll = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

const nothing: Found = {
  counts: { report: 0, source: 0, comment: 0 },
  named: null,
  reports: [],
  sources: [],
  comments: [],
  next: null,
};

/**
 * What holds the words among what the actor sees, the newest first: reports by their current text,
 * sources by their readable text, comments of the reader's circles. One statement, whatever is asked.
 */
export async function search(actor: Actor, address: SearchAddress): Promise<Found> {
  const { words, kind, after } = address;
  const scope = visibleReportsSql(actor, { first: 9 });
  if (words === null || scope.key === 'nobody') return nothing;
  const circles = readCirclesSql(actor, { first: 9 + scope.values.length });
  const beside = 9 + scope.values.length + circles.values.length;
  const knows = knowsAuthorSql(actor, { alias: 'h', first: beside });
  const most = (one: TextKind) =>
    kind === null ? (one === 'report' ? SEARCH_PAGE : A_FEW) : kind === one ? SEARCH_PAGE + 1 : 0;
  const [found] = await rows<Omit<Found, 'next'>>(
    `search:${scope.key}`,
    statement(scope.sql, circles.sql, knows.sql),
    [
      words.russian,
      words.kazakh,
      after ?? beyondAll,
      most('report'),
      most('source'),
      most('comment'),
      words.number,
      words.mark,
      ...scope.values,
      ...circles.values,
      ...knows.values,
    ],
  );
  if (!found) throw new Error('Searching always gives a row');
  return withNext(found, kind);
}

/** One more than a page was asked for, to know whether another follows. */
function withNext(found: Omit<Found, 'next'>, kind: HitKind | null): Found {
  const listOf = { report: 'reports', source: 'sources', comment: 'comments' } as const;
  if (kind === null || kind === 'act') return { ...found, next: null };
  const list: { id: string }[] = found[listOf[kind]];
  const shown = list.slice(0, SEARCH_PAGE);
  const next = list.length > SEARCH_PAGE ? (shown.at(-1)?.id ?? null) : null;
  return { ...found, [listOf[kind]]: shown, next };
}

const statement = (scope: string, circles: string, knows: string): string => `
  with asked as materialized (
    select to_tsquery('russian', $1) as ru, to_tsquery('simple', $2) as kk),
  ${hitsSql(reportsSearched(scope, '$4::int'))},
  ${hitsSql(sourcesSearched(scope, '$5::int'))},
  ${hitsSql(commentsSearched(scope, circles, '$6::int'))}
  select json_build_object('report', (select count(*) from report_hit),
      'source', (select count(*) from source_hit), 'comment', (select count(*) from comment_hit)) as counts,
    (select json_build_object('id', r.id, 'number', r.number, 'mark', r.mark, 'status', r.status_key, 'title', v.title)
      from report r join report_version v on v.id = r.current_version_id
      where (r.number = $7::int or r.mark = $8::text) and ${scope}) as named,
    (select coalesce(json_agg(json_build_object('id', r.id, 'number', r.number, 'mark', r.mark,
        'status', r.status_key, 'place', v.place, 'at', coalesce(r.submitted_at, r.updated_at),
        'title', ${excerptSql('v.title', 'v', 'whole')},
        'excerpt', ${excerptSql(`v.narrative_text || E'\\n' || v.proposed_measure`, 'v')}) order by p.id desc), '[]')
      from report_page p join report r on r.id = p.id
      join report_version v on v.id = r.current_version_id) as reports,
    (select coalesce(json_agg(json_build_object('id', s.id, 'outlet', s.outlet, ${aboutSql},
        'title', ${excerptSql(`coalesce(nullif(s.title, ''), s.url, '')`, 's', 'whole')},
        'excerpt', case when k.id is not null and ${matchSql('k')}
          then ${excerptSql('k.text', 'k')} else ${excerptSql('s.quote', 's')} end) order by p.id desc), '[]')
      from source_page p join source s on s.id = p.id join report r on r.id = s.report_id
      join report_version v on v.id = r.current_version_id
      left join capture k on k.id = ${readCopySql}) as sources,
    (select coalesce(json_agg(json_build_object('id', c.id, 'circle', c.circle, 'at', c.created_at, ${aboutSql},
        'author', case when exists (select from report h where h.author_id = c.author_id and h.is_author_hidden
            and (h.id = r.id or h.id in (select hm.from_id from report_merge hm
              where hm.into_id = r.id and hm.undone_at is null)) and not ${knows}) then null else a.name end,
        'excerpt', ${excerptSql('c.body', 'c')}) order by p.id desc), '[]')
      from comment_page p join comment c on c.id = p.id join account a on a.id = c.author_id
      join thread t on t.id = c.thread_id join report r on r.id = t.report_id
      join report_version v on v.id = r.current_version_id) as comments`;

const aboutSql = `'reportId', r.id, 'number', r.number, 'mark', r.mark, 'reportTitle', v.title`;
