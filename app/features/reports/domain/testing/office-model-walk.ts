// One try in the model office: a move of the lifecycle or another act, by anybody; see office-model.ts.
import type { Actor } from '#app/access/actor.ts';
import { reportEvent } from '../../events.ts';
import type { MoveInput, ReportState } from '../lifecycle.ts';
import { transition } from '../lifecycle.ts';
import { moveEvent } from '../move-events.ts';
import type { OtherAct } from './office-model-acts.ts';
import { otherActs, performOther } from './office-model-acts.ts';
import type { Case, Model } from './office-model.ts';
import { factsOf, nextId, people } from './office-model.ts';
import { relationsTo } from '../report-relations.ts';
import type { Move } from '../transitions.ts';
import { moves } from '../transitions.ts';

/** Everything that somebody may try. */
export const acts = [...moves, ...otherActs] as const;

/** One try: what, on which report, with which other report or person, by whom. */
export interface Act {
  kind: Move | OtherAct;
  report: number;
  other: number;
  person: number;
}

const isMove = (kind: Act['kind']): kind is Move => (moves as readonly string[]).includes(kind);
/** Performs one try where it is legal; else nothing happens. */
export function perform(model: Model, act: Act): void {
  const found = model.reports[act.report % model.reports.length]!;
  const actor = people[act.person]!;
  if (isMove(act.kind)) tryMove(model, found, act.kind, actor, act);
  else found.events.push(...performOther(model, found, act.kind, actor, act.other));
}

function tryMove(model: Model, found: Case, move: Move, actor: Actor, act: Act): void {
  const { truth } = found;
  if (truth.deletedAt !== null) return;
  const into = model.reports[act.other % model.reports.length]!;
  if (move === 'merge' && (into === found || into.truth.status === 'draft')) return;
  const input: MoveInput = {
    hasReason: true,
    date: '2026-12-10',
    toId: 'p4',
    drafterId: 'p3',
    missing: [],
  };
  const state: ReportState = {
    status: truth.status,
    visibility: truth.visibility,
    assigneeId: truth.assigneeId,
    askedFrom: truth.askedFrom,
    beforeMerge: found.beforeMerge,
  };
  const result = transition(state, move, relationsTo(actor, factsOf(found)), input);
  if (!result.ok) return;
  const before = { status: truth.status, assigneeId: truth.assigneeId };
  const after = { status: result.status, assigneeId: result.effects.assigneeId };
  const extra = {
    decisionId: nextId(model),
    clarificationId: nextId(model),
    dossierId: nextId(model),
    mergeId: nextId(model),
    intoId: into.id,
    kind: 'redirect_body',
    dueOn: '2026-12-10',
    deferredUntil: '2026-12-10',
    move,
  };
  found.events.push(moveEvent(move, found.id, before, after, extra as never));
  found.beforeMerge = move === 'merge' ? (before as ReportState['beforeMerge']) : null;
  Object.assign(truth, after);
  truth.askedFrom = result.effects.askedFrom;
  truth.deferredUntil = move === 'defer' ? '2026-12-10' : null;
  truth.mergedIntoId = move === 'merge' ? into.id : null;
  if (move === 'submit') giveNumber(model, found);
}

function giveNumber(model: Model, { id, truth, events }: Case): void {
  if (truth.visibility === 'confidential') {
    truth.mark = `M${model.ids}`;
    events.push(reportEvent('report.number-given', id, { after: { mark: truth.mark } }));
  } else {
    truth.number = model.ids;
    events.push(reportEvent('report.number-given', id, { after: { number: model.ids } }));
  }
}
