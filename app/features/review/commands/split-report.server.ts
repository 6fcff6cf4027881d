import { authorize } from '#app/access/authorize.ts';
import { conflict, type CommandContext, type Result } from '#app/access/context.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import { groupsStand } from '#app/features/groups/queries/groups-stand.server.ts';
import { keepNamedList } from '#app/features/reports/commands/keep-named-list.server.ts';
import { recordVersion } from '#app/features/reports/commands/keep-version.server.ts';
import {
  takeReport,
  type ReportInHand,
} from '#app/features/reports/commands/move-report.server.ts';
import { once } from '#app/features/reports/commands/once.server.ts';
import { recordScore } from '#app/features/reports/commands/record-score.server.ts';
import { newName } from '#app/features/reports/commands/submit-report.server.ts';
import { reportEvent } from '#app/features/reports/events.ts';
import { loadContent } from '#app/features/reports/queries/load-content.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { allOrNothing } from './all-or-nothing.server.ts';
import { bearChild } from './bear-child.server.ts';
import { changedMeanwhile } from './changed-meanwhile.server.ts';
import { keepDecision } from './keep-decision.server.ts';
import type { SplitInput } from '../schema.ts';

/**
 * Takes a part of a report out into one of its own: the parent stays as it is, the child is born in
 * triage with its groups, people, place and holder, the norms and sources picked. A part of a confidential
 * report is open to the same list and to nobody else. Links lead both ways.
 */
export function splitReport(
  context: CommandContext,
  { reportId, input }: { reportId: string; input: SplitInput },
): Promise<Result<{ id: string }>> {
  return allOrNothing((tx) => once(tx, context, () => split(tx, context, reportId, input)));
}

async function split(
  tx: Transaction,
  context: CommandContext,
  reportId: string,
  input: SplitInput,
): Promise<Result<{ id: string }>> {
  const parent = await takeReport(tx, context.actor, reportId);
  if ('ok' in parent) return parent;
  const changed = await changedMeanwhile(tx, parent, input.version);
  if (changed) return changed;
  const may = authorize(context.actor, 'decision.triage', parent.facts);
  if (!may.ok) return may;
  if (parent.state.status !== 'in_triage') return conflict('review.move-not-open');
  const { filingGroupIds, partnerGroupIds } = parent.facts;
  if (!(await groupsStand(tx, [...filingGroupIds, ...partnerGroupIds]))) {
    return conflict('errors.changed');
  }
  const name = await newName(tx, parent.state.visibility);
  const child = { id: context.newId(), versionId: context.newId(), ...name };
  const born = await bearChild(tx, context, { parentId: reportId, child, input });
  if (!born.ok) return born;
  await recordBirth(tx, context, parent, child);
  const decisionId = context.newId();
  await keepDecision(tx, context, parent, { id: decisionId, input, toStatus: 'in_triage' });
  const { now } = context;
  await tx.report.update({
    where: { id: reportId },
    data: { updatedAt: now, rowVersion: { increment: 1 } },
    select: { id: true },
  });
  const event = reportEvent('report.split', reportId, { after: { childId: child.id, decisionId } });
  await recordEvent(tx, { actor: recordedActor(context.actor), now }, event);
  return { ok: true, id: child.id };
}

/** The child's first events: how it stands, what it says, its number; and its score. */
async function recordBirth(
  tx: Transaction,
  context: CommandContext,
  { id: splitFromId, facts, state }: ReportInHand,
  child: { id: string; versionId: string; number?: number; mark?: string },
): Promise<void> {
  const moment = { actor: recordedActor(context.actor), now: context.now };
  const { language, isAuthorHidden } = await tx.report.findUniqueOrThrow({
    where: { id: child.id },
    select: { language: true, isAuthorHidden: true },
  });
  const after = {
    status: 'in_triage' as const,
    assigneeId: state.assigneeId,
    visibility: state.visibility,
    language,
    authorId: facts.authorId,
    coAuthorIds: [...facts.coAuthorIds],
    filingGroupIds: [...facts.filingGroupIds],
    partnerGroupIds: [...facts.partnerGroupIds],
    splitFromId,
  };
  await recordEvent(tx, moment, reportEvent('report.created', child.id, { after }));
  if (isAuthorHidden) {
    const hidden = { before: { isAuthorHidden: false }, after: { isAuthorHidden } };
    await recordEvent(tx, moment, reportEvent('report.author-hidden', child.id, hidden));
  }
  if (state.visibility === 'confidential') await keepNamedList(tx, moment, child.id);
  const content = await loadContent(child.versionId, tx);
  await recordVersion(tx, moment, {
    reportId: child.id,
    versionId: child.versionId,
    content,
    changed: [],
  });
  const name = child.mark === undefined ? { number: child.number! } : { mark: child.mark };
  await recordEvent(tx, moment, reportEvent('report.number-given', child.id, { after: name }));
  await recordScore(tx, child.id);
}
