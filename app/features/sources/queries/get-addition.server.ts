import type { Actor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import { maxFileBytes } from '#app/platform/files/file-kinds.ts';
import { additionOf } from '../policy.ts';
import { loadReportHead, type ReportHead } from './load-report-head.server.ts';

/** The report to which the actor is about to add a source or a file. */
export interface Addition {
  report: Omit<ReportHead, 'facts' | 'isAuthorHidden'>;
  mayProtect: boolean;
  /** How large a file may be. */
  mostBytes: number;
}

/** A report that takes the actor's sources or files, or null where it does not. */
export async function getAddition(
  actor: Actor,
  { reportId, what }: { reportId: string; what: 'source' | 'file' },
): Promise<Addition | null> {
  const head = await loadReportHead(actor, reportId);
  if (!head || actor.kind !== 'account') return null;
  const { facts, isAuthorHidden: _hidden, ...report } = head;
  const action = additionOf(facts, what);
  if (action === null || !can(actor, action, facts).allowed) return null;
  const own = { report: facts, isProtected: false, addedById: actor.accountId, namedIds: [] };
  const mayProtect = can(actor, 'source.protect', own).allowed;
  return { report, mayProtect, mostBytes: maxFileBytes };
}
