// What a move demands and what it brings about besides the new status.
import type { ClockKind } from './statuses.ts';
import type { Move } from './transitions.ts';

/** Who holds the report afterwards: as before, who moves it, who is named, nobody, or who held it before the merge. */
export type HolderEffect = 'keep' | 'mover' | 'named' | 'nobody' | 'recorded';

/** What happens to the clock in working days. */
export type ClockEffect =
  'keep' | 'pause' | 'resume' | 'stop' | 'restore' | { start: Exclude<ClockKind, 'outcome'> };

export interface MoveRule {
  holder: HolderEffect;
  clock: ClockEffect;
  /** A reason that the group or the log must have. */
  reason?: true;
  /** A day, until which the report waits or by which an answer is due. */
  date?: true;
}

const startTriage = { start: 'triage' } as const;
const startAnalysis = { start: 'analysis' } as const;

export const moveRules: Record<Move, MoveRule> = {
  submit: { holder: 'nobody', clock: startTriage },
  withdraw: { holder: 'keep', clock: 'stop' },
  claim: { holder: 'mover', clock: 'resume' },
  assign: { holder: 'named', clock: 'resume' },
  release: { holder: 'nobody', clock: 'keep' },
  defer: { holder: 'nobody', clock: 'pause', reason: true, date: true },
  'request-clarification': { holder: 'keep', clock: 'pause', reason: true, date: true },
  'answer-clarification': { holder: 'keep', clock: 'resume' },
  accept: { holder: 'keep', clock: startAnalysis },
  reject: { holder: 'keep', clock: 'stop', reason: true },
  redirect: { holder: 'keep', clock: 'stop', reason: true },
  merge: { holder: 'keep', clock: 'stop', reason: true },
  'undo-merge': { holder: 'recorded', clock: 'restore' },
  reopen: { holder: 'keep', clock: startTriage, reason: true },
  'start-analysis': { holder: 'keep', clock: 'keep' },
  'confirm-finding': { holder: 'keep', clock: 'stop' },
  'deny-finding': { holder: 'keep', clock: 'stop' },
  'start-measures': { holder: 'keep', clock: 'keep' },
  'close-resolved': { holder: 'keep', clock: 'keep' },
  'close-without-change': { holder: 'keep', clock: 'keep' },
  'return-to-analysis': { holder: 'keep', clock: startAnalysis, reason: true },
};
