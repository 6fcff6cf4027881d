import { authorize } from '#app/access/authorize.ts';
import { hidden, invalid, type CommandContext, type Refusal } from '#app/access/context.ts';
import type { ReportFacts } from '#app/access/facts.ts';
import {
  loadReportFacts,
  lockReport,
} from '#app/features/reports/queries/load-report-facts.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import type { Side } from '../domain/admission.ts';

/** A routed confidential report whose list one of two sides would change. */
export interface ListInHand {
  id: string;
  facts: ReportFacts;
  side: Side;
}

/**
 * Locks a confidential report for a change of its list, by its author or by the head, who need not be on
 * the list. Hidden from everybody else.
 */
export async function takeListed(
  tx: Transaction,
  { actor }: CommandContext,
  reportId: string,
): Promise<ListInHand | Refusal> {
  await lockReport(tx, reportId);
  const loaded = await loadReportFacts(reportId, tx);
  if (!loaded || loaded.isDeleted || actor.kind !== 'account') return hidden;
  const { facts } = loaded;
  const may = authorize(actor, 'confidential.named-list.change', facts);
  if (!may.ok) return may;
  if (facts.visibility !== 'confidential' || facts.status === 'draft') {
    return invalid('review.no-list');
  }
  return { id: reportId, facts, side: actor.officeRole === 'head' ? 'head' : 'author' };
}
