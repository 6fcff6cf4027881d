import { db, type Transaction } from '#app/platform/database.server.ts';
import type { GapKind } from '../domain/gap-class.ts';

/** The gap kinds with what each demands and the class that follows from it. */
export async function loadGapKinds(tx: Transaction = db()): Promise<GapKind[]> {
  return tx.$queryRaw<GapKind[]>`
    select key, monitoring_class_key as "monitoringClass", min_citations::int as "minCitations",
      requires_factor as "requiresFactor"
    from gap_kind order by position`;
}
