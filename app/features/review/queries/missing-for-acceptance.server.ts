import type { Transaction } from '#app/platform/database.server.ts';

export type MissingForAcceptance = 'norm' | 'region' | 'level' | 'source';

interface Row {
  norm: boolean;
  region: boolean;
  level: boolean;
  source: boolean;
}

/** What acceptance demands and this report has not: a norm, a region, a level, a source. */
export async function missingForAcceptance(
  tx: Transaction,
  reportId: string,
): Promise<MissingForAcceptance[]> {
  const [row] = await tx.$queryRaw<Row[]>`
    select exists (select 1 from report_provision p where p.version_id = r.current_version_id)
        or v.checked_acts <> '' as norm,
      exists (select 1 from report_choice c where c.version_id = v.id and c.list = 'region') as region,
      exists (select 1 from report_choice c where c.version_id = v.id and c.list = 'education_level') as level,
      exists (select 1 from source s where s.report_id = r.id)
        or exists (select 1 from attachment a where a.report_id = r.id) as source
    from report r join report_version v on v.id = r.current_version_id
    where r.id = ${reportId}::uuid`;
  if (!row) return ['norm', 'region', 'level', 'source'];
  return (['norm', 'region', 'level', 'source'] as const).filter((name) => !row[name]);
}
