import type { Actor } from '#app/access/actor.ts';
import { invalid, type CommandContext, type Refusal } from '#app/access/context.ts';
import { decideReport } from '#app/features/review/commands/decide-report.server.ts';
import { mergeReports } from '#app/features/review/commands/merge-reports.server.ts';
import { splitReport } from '#app/features/review/commands/split-report.server.ts';
import { findByName } from '#app/features/review/queries/find-by-name.server.ts';
import type { DecideInput } from '#app/features/review/schema.ts';
import type { Toast } from '#app/http/request-context.ts';
import { paths } from '#app/paths.ts';

/** Carries out a decision by the command of its kind, and says what is told of it, with the way back where there is one. */
export async function carryOut(
  command: CommandContext,
  actor: Actor,
  reportId: string,
  input: DecideInput,
): Promise<{ ok: true; toast: Toast } | Refusal> {
  const key = `review:done.${input.kind}`;
  switch (input.kind) {
    case 'merge_duplicate': {
      const intoId = await findByName(actor, input.other);
      if (!intoId) return invalid('errors.check-fields', { other: 'review.no-such-report' });
      const seen = { id: reportId, version: input.version };
      const done = await mergeReports(command, {
        fromId: reportId,
        intoId,
        reason: input.reason,
        seen,
      });
      const undo = { action: paths.decide(reportId), intent: 'undo-merge' };
      return done.ok ? { ok: true, toast: { key, undo } } : done;
    }
    case 'split': {
      const done = await splitReport(command, { reportId, input });
      return done.ok ? { ok: true, toast: { key } } : done;
    }
    default: {
      const done = await decideReport(command, { reportId, input });
      return done.ok ? { ok: true, toast: { key } } : done;
    }
  }
}
