// Whether the office can take a decision back, and who of it: as the table of moves leads from where the
// decision puts a report to where it stands. From domain/rules.md, "The way of a report".
import type { ReportStatus } from '#app/features/reports/domain/statuses.ts';
import { transitions } from '#app/features/reports/domain/transitions.ts';
import type { DecisionKind } from '../schema.ts';
import { moveOf } from './office-acts.ts';

/** `none` where nobody of the office can; `head` where the head alone can. */
export type WayBack = 'none' | 'head' | 'office';

/** The way back from a decision on a report of this status; a part that was split off stays apart. */
export function wayBack(kind: DecisionKind, status: ReportStatus): WayBack {
  if (kind === 'split') return 'none';
  const there = transitions.find(
    ({ from, moves }) => from === status && moves.includes(moveOf[kind]),
  );
  const back = transitions.filter(
    ({ from, to, by }) => from === there?.to && to === status && by !== 'author',
  );
  if (back.length === 0) return 'none';
  return back.every(({ by }) => by === 'approver') ? 'head' : 'office';
}
