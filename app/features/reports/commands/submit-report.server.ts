import { randomBytes } from 'node:crypto';
import { authorize } from '#app/access/authorize.ts';
import { conflict, type CommandContext, type Result } from '#app/access/context.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { recordEvent, type EventActor } from '#app/platform/event-log.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { missingFrom } from '../domain/completeness.ts';
import { filledOf } from '../domain/draft-content.ts';
import { markBytes, markFrom } from '../domain/report-number.ts';
import { reportEvent } from '../events.ts';
import { digestOf } from '../queries/digests.server.ts';
import { loadContent } from '../queries/load-content.server.ts';
import { loadGapKinds } from '../queries/load-gap-kinds.server.ts';
import { currentVersion, recordVersion } from './keep-version.server.ts';
import { moveReport, takeReport } from './move-report.server.ts';
import { once } from './once.server.ts';
import { recordScore, recordScoresBeside } from './record-score.server.ts';

/**
 * Sends a draft to the office: it gets its number or mark, its text is sealed, the clock of triage
 * starts. Sent twice with one key, it is filed once. What was read before sending must still stand.
 */
export async function submitReport(
  context: CommandContext,
  { reportId, seen }: { reportId: string; seen: string },
): Promise<Result<{ id: string }>> {
  return inTransaction((tx) => once(tx, context, () => submit(tx, context, reportId, seen)));
}

async function submit(
  tx: Transaction,
  context: CommandContext,
  reportId: string,
  seen: string,
): Promise<Result<{ id: string }>> {
  const { actor, now } = context;
  const report = await takeReport(tx, actor, reportId);
  if ('ok' in report) return report;
  if (report.state.status !== 'draft') return conflict('reports.already-sent');
  const allowed = authorize(actor, 'draft.submit', report.facts);
  if (!allowed.ok) return allowed;
  const version = await currentVersion(tx, reportId);
  const content = await loadContent(version.id, tx);
  if (digestOf(content) !== seen) return conflict('reports.changed-since');
  const sourceCount = await tx.source.count({ where: { reportId } });
  const { toSend } = missingFrom(filledOf(content, sourceCount), await loadGapKinds(tx));
  if (toSend.length > 0) {
    return { ok: false, reason: 'reports.incomplete', status: 422, values: { missing: toSend } };
  }
  const moment = { actor: actor as EventActor, now };
  await tx.reportVersion.update({
    where: { id: version.id },
    data: { submittedAt: now },
    select: { id: true },
  });
  await recordVersion(tx, moment, { reportId, versionId: version.id, content, changed: [] });
  const name = await newName(tx, report.state.visibility);
  const moved = await moveReport(tx, context, report, {
    move: 'submit',
    extra: {},
    columns: { ...name, submittedAt: now, readyAt: null },
  });
  if (!moved.ok) return moved;
  await recordEvent(tx, moment, reportEvent('report.number-given', reportId, { after: name }));
  await recordScore(tx, reportId);
  await recordScoresBeside(tx, reportId);
  return { ok: true, id: reportId };
}

/** The next number; a confidential report gets a mark, so that no gap in the numbers tells of it. */
export async function newName(tx: Transaction, visibility: 'ordinary' | 'confidential') {
  if (visibility === 'ordinary') {
    const [next] = await tx.$queryRaw<{ number: number }[]>`
      select nextval('report_number_seq')::int as number`;
    if (!next) throw new Error('A sequence always has a next number');
    return { number: next.number };
  }
  for (;;) {
    const mark = markFrom(randomBytes(markBytes));
    if (mark && (await tx.report.count({ where: { mark } })) === 0) return { mark };
  }
}
