// The path of a report: what it went through, where it stands, what will come. From the interface
// guide, §9: past steps filled, future ones hollow; a refused proposal ends its row.
import type { ReportStatus } from './statuses.ts';
import type { Day } from './working-days.ts';

export type StepState = 'done' | 'now' | 'next' | 'refused';

export interface PathStop {
  key: string;
  /** The stage's own words; without them the key names the step. */
  label: string | null;
  state: StepState;
  from: Day | null;
  to: Day | null;
}

/** When a report reached a status for the last time. */
export type Reached = Partial<Record<ReportStatus, Day>>;

export interface Stage {
  key: string;
  label: string;
  measure: number;
  startedOn: Day;
  endedOn: Day | null;
  isTerminal: boolean;
  next: { key: string; label: string } | null;
}

/** More steps than these have no room for their words beside one another. */
const mostInRow = 9;

const refusing = new Set(['refused', 'withdrawn_proposal']);

const stop = (key: string, state: StepState, from: Day | null = null): PathStop => ({
  key,
  label: null,
  state,
  from,
  to: null,
});

/** The rows of the path: the report's own with its first measure, then one for each further measure. */
export function pathOf(
  status: ReportStatus,
  reached: Reached,
  stages: readonly Stage[],
): PathStop[][] {
  const measures = [...new Set(stages.map(({ measure }) => measure))].toSorted((a, b) => a - b);
  const rowsOf = measures.map((measure) =>
    stagesRow(stages.filter((one) => one.measure === measure)),
  );
  const [first = [], ...further] = rowsOf;
  const isOver = status.startsWith('closed_');
  const own = ownSteps(status, reached);
  const isLong = own.length + first.length > mostInRow;
  const rows = isLong ? [own, first, ...further] : [[...own, ...first], ...further];
  if (isOver) rows.at(-1)?.push(stop(status, 'now', reached[status] ?? null));
  else if (stages.length === 0 && !endsEarly(status))
    rows[0]?.push(stop('measures', 'next'), stop('closed', 'next'));
  return isOver ? rows.map(allDone) : rows;
}

const early = new Set<ReportStatus>([
  'merged',
  'redirected',
  'rejected',
  'withdrawn',
  'finding_not_confirmed',
]);
const endsEarly = (status: ReportStatus): boolean => early.has(status);

function ownSteps(status: ReportStatus, reached: Reached): PathStop[] {
  const submitted = stop('submitted', 'done', reached.submitted ?? null);
  const ended = endsEarly(status) && status !== 'finding_not_confirmed';
  const at = stageOf(status);
  const steps = [
    { key: 'triage', day: reached.in_triage },
    { key: 'analysis', day: reached.under_analysis ?? reached.accepted },
    { key: 'finding', day: reached.finding_confirmed ?? reached.finding_not_confirmed },
  ].map(({ key, day }, index) => stop(key, stateAt(index, at), day ?? null));
  if (!ended) return [submitted, ...steps];
  const passed = reached.in_triage ? [stop('triage', 'done', reached.in_triage)] : [];
  const end = stop(status, status === 'rejected' ? 'refused' : 'now', reached[status] ?? null);
  return [submitted, ...passed, end];
}

/** Which of triage, analysis and finding is now; past the finding all are done. */
function stageOf(status: ReportStatus): number {
  if (status === 'submitted' || status === 'in_triage' || status === 'needs_clarification')
    return 0;
  if (status === 'accepted' || status === 'under_analysis') return 1;
  return status === 'finding_confirmed' || status === 'finding_not_confirmed' ? 2 : 3;
}

const stateAt = (index: number, now: number): StepState =>
  index < now ? 'done' : index === now ? 'now' : 'next';

function stagesRow(stages: readonly Stage[]): PathStop[] {
  const steps = stages.map(({ key, label, startedOn, endedOn, isTerminal }, index): PathStop => {
    const isLast = index === stages.length - 1;
    const state = refusing.has(key) ? 'refused' : isLast && !isTerminal ? 'now' : 'done';
    return { key, label, state, from: startedOn, to: endedOn };
  });
  const last = stages.at(-1);
  if (last && !last.isTerminal && last.next) {
    steps.push({ key: last.next.key, label: last.next.label, state: 'next', from: null, to: null });
  }
  return steps;
}

/** In a closed report only its end is where it stands. */
const allDone = (row: PathStop[]): PathStop[] =>
  row
    .filter(({ state }) => state !== 'next')
    .map((step) =>
      step.state === 'now' && !step.key.startsWith('closed_') ? { ...step, state: 'done' } : step,
    );
