import type { Actor } from '#app/access/actor.ts';
import type { Language } from '#app/i18n/languages.ts';
import { rows } from '#app/platform/database.server.ts';
import type { ReportStatus } from '../domain/statuses.ts';
import { visibleReportsSql } from '../visibility.server.ts';
import type { VersionProvision } from './version-json.server.ts';

/** A conflict or a mismatch in which an act is a side. */
export interface ActConflict {
  id: string;
  number: number | null;
  mark: string | null;
  title: string;
  language: Language;
  status: ReportStatus;
  /** The kinds of gap and of conflict, as they were picked. */
  kinds: string[];
  sides: (Pick<VersionProvision, 'path' | 'language' | 'asWritten'> & {
    act: { key: string; short: string; shortLanguage: Language } | null;
  })[];
  versionId: string;
}

const PAGE = 20;

/**
 * The routed reports, as far as the reader sees them, in which norms of an act stand against others: the
 * newest first, paged by key. Drafts are nobody's business but their own.
 */
export async function listActConflicts(
  actor: Actor,
  asked: { actKey: string; lang: Language; after: string | null },
): Promise<{ conflicts: ActConflict[]; next: string | null }> {
  const { actKey, lang, after } = asked;
  const scope = visibleReportsSql(actor, { first: 3 });
  const found = await rows<ActConflict>(
    `reports.act-conflicts:${scope.key}:${lang}`,
    `select r.id, r.number, r.mark, v.title, r.language, r.status_key as status, v.id as "versionId",
       (select coalesce(json_agg(coalesce(g.label_${lang}, k.label_${lang}, c.other) order by c.list desc, c.position), '[]')
        from report_choice c left join gap_kind g on g.key = c.gap_kind_key
        left join conflict_kind k on k.key = c.conflict_kind_key
        where c.version_id = v.id and (c.list = 'conflict_kind'
          or c.gap_kind_key in ('conflict_of_norms', 'language_mismatch'))) as kinds,
       (select json_agg(json_build_object('path', coalesce(p.path, '[]'), 'language', p.language, 'asWritten', p.as_written,
          'act', case when a.id is not null then json_build_object('key', a.key,
            'short', coalesce(nullif(a.short_${lang}, ''), a.short_ru),
            'shortLanguage', case when a.short_${lang} = '' then 'ru' else '${lang}' end) end) order by p.position)
        from report_conflict_side s join report_provision p on p.version_id = s.version_id and p.position = s.position
        left join act a on a.id = p.act_id where s.version_id = v.id) as sides
     from (select distinct s.version_id from report_conflict_side s join act own on own.id = s.act_id
       where own.key = $1 and ($2::uuid is null or s.version_id < $2::uuid)) side
     join report r on r.current_version_id = side.version_id join report_version v on v.id = side.version_id
     where r.status_key <> 'draft' and ${scope.sql}
     order by v.id desc limit ${PAGE + 1}`,
    [actKey, after, ...scope.values],
  );
  const conflicts = found.slice(0, PAGE);
  return { conflicts, next: found.length > PAGE ? (conflicts.at(-1)?.versionId ?? null) : null };
}
