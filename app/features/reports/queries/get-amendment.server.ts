import type { Actor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import type { Language } from '#app/i18n/languages.ts';
import { formOf, type DraftPage } from './get-draft.server.ts';
import { factsOf, loadReportRow } from './load-report-row.server.ts';

/** A routed report that the actor reads, as the form of its amendment needs it; or null. */
export async function getAmendment(
  actor: Actor,
  asked: { id: string; lang: Language; now: Date },
): Promise<DraftPage | null> {
  const row = await loadReportRow(actor, asked);
  if (!row || row.status === 'draft') return null;
  return can(actor, 'report.read', factsOf(row)).allowed ? formOf(actor, row, asked) : null;
}
