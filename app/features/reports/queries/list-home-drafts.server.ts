import type { AccountActor } from '#app/access/actor.ts';
import type { Language } from '#app/i18n/languages.ts';
import { rows } from '#app/platform/database.server.ts';
import { progressOf, type DraftProgress } from '../domain/draft-sections.ts';
import type { GapKind } from '../domain/gap-class.ts';
import { visibleReportsSql } from '../visibility.server.ts';
import { contentOf } from './load-content.server.ts';
import { versionJsonSql, type ProvisionJson, type VersionJson } from './version-json.server.ts';

/** A draft as the home of its writer shows it. */
export interface HomeDraft {
  id: string;
  title: string;
  savedAt: string;
  version: number;
  norm: ProvisionJson | null;
  progress: DraftProgress;
}

type DraftRow = Omit<HomeDraft, 'norm' | 'progress'> & {
  json: VersionJson;
  sourceCount: number;
  isConfidential: boolean;
  kinds: GapKind[];
};

/** The drafts that somebody writes, the latest first, with what each still lacks. */
export async function listHomeDrafts(actor: AccountActor, lang: Language): Promise<HomeDraft[]> {
  const scope = visibleReportsSql(actor, { first: 2 });
  const found = await rows<DraftRow>(
    `reports.home-drafts:${scope.key}:${lang}`,
    `select r.id, v.title, to_json(v.saved_at) as "savedAt", v.number as version,
       r.visibility = 'confidential' as "isConfidential", ${versionJsonSql('v', lang)} as json,
       (select count(*) from source s where s.report_id = r.id)::int as "sourceCount",
       (select json_agg(json_build_object('key', g.key, 'monitoringClass', g.monitoring_class_key,
          'minCitations', g.min_citations, 'requiresFactor', g.requires_factor)) from gap_kind g) as kinds
     from report r join report_version v on v.id = r.current_version_id
     where ${scope.sql} and r.status_key = 'draft' and (r.author_id = $1 or exists (
       select from report_person mp where mp.report_id = r.id and mp.account_id = $1 and mp.relation = 'co_author'))
     order by r.updated_at desc limit 5`,
    [actor.accountId, ...scope.values],
  );
  return found.map(({ json, sourceCount, isConfidential, kinds, ...draft }) => ({
    ...draft,
    norm: json.provisions[0] ?? null,
    progress: progressOf(contentOf(json), kinds, { sourceCount, isConfidential }),
  }));
}
