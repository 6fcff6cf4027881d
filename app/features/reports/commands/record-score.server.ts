import type { Prisma, Transaction } from '#app/platform/database.server.ts';
import { isEmptyRichText } from '#app/richtext/plain-text.ts';
import { countOf, type DraftContent } from '../domain/draft-content.ts';
import { pausedStatuses, queueStatuses } from '../domain/statuses.ts';
import { partsOf, rankOf, type ScoreInput } from '../domain/score.ts';
import { dayOf } from '../domain/working-days.ts';
import { loadContent } from '../queries/load-content.server.ts';

interface Company {
  groupCount: number;
  regionCount: number;
  sourceCount: number;
  capturedCount: number;
}

/** Reckons a routed report's score anew and keeps its parts and its rank in the queue. */
export async function recordScore(tx: Transaction, reportId: string): Promise<void> {
  const { currentVersionId, submittedAt } = await tx.report.findUniqueOrThrow({
    where: { id: reportId },
    select: { currentVersionId: true, submittedAt: true },
  });
  if (currentVersionId === null || submittedAt === null) return;
  const content = await loadContent(currentVersionId, tx);
  const parts = partsOf(inputOf(content, await companyOf(tx, reportId)));
  await tx.report.update({
    where: { id: reportId },
    data: {
      score: parts as unknown as Prisma.InputJsonObject,
      queueRank: rankOf(parts, dayOf(submittedAt)),
    },
    select: { id: true },
  });
}

/** So many others are reckoned anew at once; a norm that more report has its full part already. */
const MOST_ALIKE = 50;

/** Reckons anew what waits in the queue about the same norms: it has one group more beside it now. */
export async function recordScoresBeside(tx: Transaction, reportId: string): Promise<void> {
  const alike = await tx.$queryRaw<{ id: string }[]>`
    select distinct other.id from report r
    join report_provision mine on mine.version_id = r.current_version_id
    join report_provision theirs on theirs.provision_key = mine.provision_key
    join report other on other.current_version_id = theirs.version_id
    where r.id = ${reportId}::uuid and r.visibility = 'ordinary' and other.id <> r.id
      and other.status_key = any(${[...queueStatuses, ...pausedStatuses]}::text[])
    order by other.id limit ${MOST_ALIKE}`;
  for (const { id } of alike) await recordScore(tx, id);
}

function inputOf(content: DraftContent, company: Company): ScoreInput {
  const { harm, kind, norm, what, where, fix } = content;
  return {
    ...company,
    harmKinds: [...harm.harms.keys, ...(harm.harms.other ? ['other'] : [])],
    frequency: harm.frequency,
    peopleCount: harm.count,
    hasNarrative: !isEmptyRichText(what.narrative),
    hasProvision: norm.provisions.length > 0,
    hasLevel: countOf(where.levels) > 0,
    hasRegion: countOf(where.regions) > 0,
    hasRiskArea: countOf(where.risks) > 0,
    hasFactor: countOf(kind.factors) > 0,
    hasMeasure: fix.measure.trim() !== '',
  };
}

/** Sources, and the groups and regions of ordinary reports of the same norm; a confidential one is never counted. */
async function companyOf(tx: Transaction, reportId: string): Promise<Company> {
  const [company] = await tx.$queryRaw<Company[]>`
    with alike as (
      select ${reportId}::uuid as id
      union
      select other.id from report r
      join report_provision mine on mine.version_id = r.current_version_id
      join report_provision theirs on theirs.provision_key = mine.provision_key
      join report other on other.current_version_id = theirs.version_id
      where r.id = ${reportId}::uuid and other.visibility = 'ordinary'
        and other.status_key not in ('draft', 'rejected', 'withdrawn'))
    select
      (select count(distinct g.group_id) from alike join report_group g on g.report_id = alike.id)::int
        as "groupCount",
      (select count(distinct c.region_key) from alike join report r on r.id = alike.id
        join report_choice c on c.version_id = r.current_version_id)::int as "regionCount",
      (select count(*) from source s where s.report_id = ${reportId}::uuid)::int as "sourceCount",
      (select count(*) from source s where s.report_id = ${reportId}::uuid
        and (s.state in ('captured', 'partial')
          or exists (select from attachment a where a.source_id = s.id)))::int as "capturedCount"`;
  if (!company) throw new Error('Counting always gives a row');
  return company;
}
