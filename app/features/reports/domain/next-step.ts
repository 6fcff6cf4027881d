// What happens next to a report, and by whom, in a sentence's key and slots. From the interface
// guide, §1: beside every status stands what comes next.
import { clockState, type Clock, type ClockState } from './clock.ts';
import type { ReportStatus } from './statuses.ts';
import type { Calendar, Day } from './working-days.ts';

export interface Progress {
  status: ReportStatus;
  clock: Clock | null;
  /** By when the open question is to be answered. */
  answerDueOn: Day | null;
  deferredUntil: Day | null;
  /** Who works on it in the office, by name. */
  assignee: string | null;
  /** The last stage that a measure has reached, in words, and since when. */
  stage: { label: string; since: Day } | null;
  isReady: boolean;
}

/** What the reader is to the report, as far as the next step may be theirs. */
export interface Reader {
  mayAnswer: boolean;
  maySubmit: boolean;
  mayEdit: boolean;
}

export interface NextStep {
  /** A key of the locale files under `next.`. */
  key: string;
  values: { date?: Day; name?: string; stage?: string; since?: Day };
  /** It waits for the reader. */
  isYours: boolean;
}

/** The next step of a report for one reader. */
export function nextStep(
  report: Progress,
  reader: Reader,
  now: Date,
  calendar: Calendar,
): NextStep {
  const clock = report.clock && clockState(report.clock, now, calendar);
  switch (report.status) {
    case 'draft':
      return draftStep(report, reader);
    case 'submitted':
      if (report.deferredUntil) return step('deferred', { date: report.deferredUntil });
      return timed('submitted', clock, {});
    case 'in_triage':
      return timed('in_triage', clock, named(report));
    case 'needs_clarification':
      return {
        key: reader.mayAnswer ? 'answer-yours' : 'answer',
        values: report.answerDueOn ? { date: report.answerDueOn } : {},
        isYours: reader.mayAnswer,
      };
    case 'accepted':
    case 'under_analysis':
      return timed(report.status, clock, named(report));
    case 'measures_in_progress':
      return report.stage
        ? step('stage', { stage: report.stage.label, since: report.stage.since })
        : step('measures');
    default:
      return step(report.status);
  }
}

function draftStep({ isReady }: Progress, { maySubmit, mayEdit }: Reader): NextStep {
  if (maySubmit)
    return { key: isReady ? 'draft-send-ready' : 'draft-send', values: {}, isYours: true };
  if (isReady) return step('draft-ready');
  return { key: mayEdit ? 'draft-write' : 'draft-others', values: {}, isYours: mayEdit };
}

const step = (key: string, values: NextStep['values'] = {}): NextStep => ({
  key,
  values,
  isYours: false,
});

const named = ({ assignee }: Progress) => (assignee ? { name: assignee } : {});

/** Until when the office has; a term that is over is said to be over. */
function timed(key: string, clock: ClockState | null, values: NextStep['values']): NextStep {
  if (!clock?.dueOn) return step(key, values);
  const kind = clock.state === 'overdue' ? `${key}-late` : `${key}-due`;
  return step(kind, { ...values, date: clock.dueOn });
}

/** How far a report has come on the six steps of the path in lists; 0 for a draft. */
export const pathStep: Record<ReportStatus, number> = {
  draft: 0,
  submitted: 1,
  in_triage: 2,
  needs_clarification: 2,
  accepted: 3,
  under_analysis: 3,
  finding_confirmed: 4,
  finding_not_confirmed: 4,
  measures_in_progress: 5,
  closed_resolved: 6,
  closed_no_change: 6,
  merged: 2,
  redirected: 2,
  rejected: 2,
  withdrawn: 1,
};
