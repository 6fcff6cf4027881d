import { authorize } from '#app/access/authorize.ts';
import { invalid, type CommandContext, type Result } from '#app/access/context.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import { takeReport } from '#app/features/reports/commands/move-report.server.ts';
import { reportEvent } from '#app/features/reports/events.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { allOrNothing } from './all-or-nothing.server.ts';
import { accountOf } from './office-move.server.ts';

/** The office sets the official class of a report itself, with a reason; it holds over what follows from its kinds. */
export function setClass(
  context: CommandContext,
  input: { reportId: string; classes: readonly string[]; reason: string },
): Promise<Result> {
  return allOrNothing(async (tx): Promise<Result> => {
    const { actor, now } = context;
    const { reportId, reason } = input;
    const report = await takeReport(tx, actor, reportId);
    if ('ok' in report) return report;
    const may = authorize(actor, 'report.triage-state.set', report.facts);
    if (!may.ok) return may;
    const classes = [...new Set(input.classes)].sort();
    const known = await tx.monitoringClass.count({ where: { key: { in: classes } } });
    if (known !== classes.length)
      return invalid('errors.check-fields', { classes: 'errors.not-valid' });
    const before = await tx.reportClass.findMany({
      where: { reportId },
      orderBy: { monitoringClassKey: 'asc' },
      select: { monitoringClassKey: true },
    });
    await tx.reportClass.deleteMany({ where: { reportId } });
    await tx.reportClass.createMany({
      data: classes.map((monitoringClassKey) => ({
        reportId,
        monitoringClassKey,
        reason,
        setById: accountOf(context),
        setAt: now,
      })),
    });
    const change = {
      before: { classes: before.map(({ monitoringClassKey }) => monitoringClassKey) },
      after: { classes },
    };
    const event = reportEvent('report.class-set', reportId, change);
    await recordEvent(tx, { actor: recordedActor(actor), now }, event);
    return { ok: true };
  });
}
