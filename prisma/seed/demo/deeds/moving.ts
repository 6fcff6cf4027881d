import { answerClarification } from '#app/features/reports/commands/answer-clarification.server.ts';
import { withdrawReport } from '#app/features/reports/commands/withdraw-report.server.ts';
import {
  moveReport,
  takeReport,
  type MoveRequest,
  type ReportInHand,
} from '#app/features/reports/commands/move-report.server.ts';
import type { Move } from '#app/features/reports/domain/transitions.ts';
import { askGroup } from '#app/features/review/commands/ask-group.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { done, type Deed, type Scene } from '../stage.ts';

/** Takes a report in hand as the person of the scene. */
export async function inHand(tx: Transaction, { actor }: Scene, id: string): Promise<ReportInHand> {
  const report = await takeReport(tx, actor, id);
  if ('ok' in report) throw new Error(`The demo is refused: ${report.reason}`);
  return report;
}

/** Makes one move of the lifecycle that needs nothing besides. */
export function moves<M extends Move>(report: string, request: MoveRequest<M>): Deed {
  return async (scene) => {
    await inTransaction(async (tx) => {
      const held = await inHand(tx, scene, scene.reportId(report));
      done(await moveReport(tx, scene.context, held, request));
    });
  };
}

/** Takes a report back before it is accepted. */
export const withdraws =
  (report: string): Deed =>
  async ({ context, reportId }) => {
    done(await withdrawReport(context, { reportId: reportId(report) }));
  };

/** Answers the open question of a report; the clock goes on. */
export const answers =
  (report: string, answer: string): Deed =>
  async ({ context, reportId }) => {
    done(await answerClarification(context, { reportId: reportId(report), answer }));
  };

/** Asks the group from the analysis, where no decision of triage stands in between. */
export const asksFromAnalysis =
  (report: string, question: string, dueOn: string): Deed =>
  async (scene) => {
    await inTransaction(async (tx) => {
      const held = await inHand(tx, scene, scene.reportId(report));
      done(await askGroup(tx, scene.context, held, { question, dueOn }));
    });
  };
