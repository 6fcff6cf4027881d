import { benchId } from './bench-id.ts';
import type { Tables } from './bench-people.ts';

const status: Record<number, string> = {
  1: 'submitted',
  2: 'in_triage',
  3: 'accepted',
  4: 'needs_clarification',
};
/** Both final states of the data are decisions of the office. */
const final: Record<number, { status: string; kind: string; type: string }> = {
  5: { status: 'redirected', kind: 'redirect_body', type: 'report.redirected' },
  6: { status: 'rejected', kind: 'reject_no_sources', type: 'report.rejected' },
};
const reason = 'Причина, которую читает группа.';
const triageDays = 10;
const analysisDays = 30;

interface Standing {
  status: string;
  assigneeId: string | null;
}

interface Clock {
  kind: string;
  started_at: Date;
  limit_days: number;
  stopped_at?: Date;
}

export interface State {
  /** When the last of it happened. */
  changedAt: Date;
  report: Record<string, unknown>;
  rows: Tables;
}

/** How far a report has come by its status in the data: its own columns, and what the way has left behind. */
export function stateOf(item: {
  number: number;
  status: number;
  at: Date;
  officeId: string;
  authorId: string;
  groupId: string;
  after: (hours: number) => Date;
  dueOn: (days: number) => string;
}): State {
  const { number, status: given, at, officeId, authorId, groupId, after, dueOn } = item;
  const reportId = benchId.report(number);
  const end = final[given];
  const key = status[given] ?? end?.status ?? 'submitted';
  const [claimedAt, askedAt, decidedAt] = [after(24), after(48), after(120)];
  const isClaimed = given !== 1;
  const isDecided = given === 3 || given > 4;
  const events: Record<string, unknown>[] = [];
  const standing = (name: string, holder: string | null) => ({ status: name, assigneeId: holder });
  let last = { at, ...standing('draft', null) };
  const record = (
    type: string,
    moment: Date,
    actorId: string,
    next: Standing,
    more: Record<string, unknown> = {},
  ) => {
    events.push({
      id: benchId.event(number * 10 + events.length),
      at: moment,
      type,
      actor_kind: 'account',
      actor_id: actorId,
      object_type: 'report',
      object_id: reportId,
      report_id: reportId,
      group_id: groupId,
      before: standing(last.status, last.assigneeId),
      after: { ...next, ...more },
    });
    last = { at: moment, ...next };
  };
  record('report.submitted', at, authorId, standing('submitted', null));
  if (isClaimed) record('report.claimed', claimedAt, officeId, standing('in_triage', officeId));

  const triage: Clock = { kind: 'triage', started_at: at, limit_days: triageDays };
  const clocks = [triage];
  const rows: Tables = {};
  if (given === 4) {
    const due = dueOn(12);
    const clarificationId = benchId.question(number);
    rows.report_clock_pause = [
      {
        id: benchId.pause(number),
        clock_id: benchId.clock(number * 10),
        cause: 'clarification',
        paused_at: askedAt,
      },
    ];
    rows.clarification = [
      {
        id: clarificationId,
        report_id: reportId,
        question: 'Какие документы это подтверждают?',
        asked_by_id: officeId,
        asked_at: askedAt,
        due_on: due,
      },
    ];
    record('report.clarification-requested', askedAt, officeId, standing(key, officeId), {
      clarificationId,
      dueOn: due,
    });
  }
  if (isDecided) {
    const decisionId = benchId.decision(number);
    triage.stopped_at = decidedAt;
    rows.decision = [
      {
        id: decisionId,
        report_id: reportId,
        kind_key: end?.kind ?? 'accept',
        reason: given === 3 ? '' : reason,
        decided_by_id: officeId,
        decided_at: decidedAt,
        from_status_key: 'in_triage',
        to_status_key: key,
        addressee: given === 5 ? 'Управление образования' : '',
      },
    ];
    if (given === 3) {
      const dossierId = benchId.dossier(number);
      rows.dossier = [{ id: dossierId, opened_at: decidedAt }];
      rows.dossier_report = [{ dossier_id: dossierId, report_id: reportId, added_at: decidedAt }];
      clocks.push({ kind: 'analysis', started_at: decidedAt, limit_days: analysisDays });
      record('report.accepted', decidedAt, officeId, standing(key, officeId), {
        decisionId,
        dossierId,
      });
    } else if (end) {
      const { kind, type } = end;
      record(type, decidedAt, officeId, standing(key, officeId), { decisionId, kind });
    }
  }
  return {
    changedAt: last.at,
    report: {
      status_key: key,
      assignee_id: isClaimed ? officeId : null,
      claimed_at: isClaimed ? claimedAt : null,
      asked_from_key: given === 4 ? 'in_triage' : null,
    },
    rows: {
      ...rows,
      report_clock: clocks.map((clock, place) => ({
        id: benchId.clock(number * 10 + place),
        report_id: reportId,
        stopped_at: null,
        ...clock,
      })),
      event: events,
    },
  };
}
