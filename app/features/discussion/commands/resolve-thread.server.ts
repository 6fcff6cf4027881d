import { authorize } from '#app/access/authorize.ts';
import { circleAction } from '#app/access/can.ts';
import { hidden, type CommandContext, type Result } from '#app/access/context.ts';
import type { Circle } from '#app/access/facts.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import { loadReportFacts } from '#app/features/reports/queries/load-report-facts.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { threadEvent } from '../events.ts';

export interface ResolveThreadInput {
  reportId: string;
  thread: string;
  resolved: boolean;
}

/** Settles a thread, or takes it up again; whoever writes in its circle may. Done twice it is done once. */
export function resolveThread(context: CommandContext, input: ResolveThreadInput): Promise<Result> {
  return inTransaction(async (tx): Promise<Result> => {
    const { actor, now } = context;
    const { reportId, thread: id, resolved } = input;
    const [thread] = await tx.$queryRaw<{ circle: Circle; resolvedAt: Date | null }[]>`
      select circle, resolved_at as "resolvedAt" from thread
      where id = ${id}::uuid and report_id = ${reportId}::uuid for update`;
    const loaded = thread && (await loadReportFacts(reportId, tx));
    if (!thread || !loaded || loaded.isDeleted) return hidden;
    const { circle, resolvedAt } = thread;
    const may = authorize(actor, circleAction(circle, 'write'), loaded.facts);
    if (!may.ok) return may;
    if (resolved === (resolvedAt !== null)) return { ok: true };

    await tx.thread.update({
      where: { id },
      data: { resolvedAt: resolved ? now : null },
      select: { id: true },
    });
    const event = resolvedAt
      ? threadEvent('thread.reopened', id, reportId, {
          before: { circle, resolvedAt: resolvedAt.toISOString() },
        })
      : threadEvent('thread.resolved', id, reportId, {
          after: { circle, resolvedAt: now.toISOString() },
        });
    await recordEvent(tx, { actor: recordedActor(actor), now }, event);
    return { ok: true };
  });
}
