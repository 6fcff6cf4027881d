// May this actor do this to that thing, how far, and if not, how is it told. Nothing is allowed by default.
import type { Actor } from './actor.ts';
import type { Asked } from './asked.ts';
import { ask } from './asked.ts';
import { barrierTo } from './barrier.ts';
import type { Decision, Extent } from './decision.ts';
import { allow, hide, refuse } from './decision.ts';
import { extentOf } from './extent.ts';
import type { AnyFacts, Circle } from './facts.ts';
import type { Action, FactsFor } from './matrix.ts';
import type { Cell } from './row.ts';
import { cellsOf, isOpen } from './standings.ts';
import { isTrusted } from './trusted.ts';

/** The one question that every page, command, list, count and message asks. */
export const can = <A extends Action>(actor: Actor, action: A, facts?: FactsFor<A>): Decision =>
  decide(actor, action, facts);

/** Whether there can be an object at all for which the actor is allowed this; asked before one is loaded. */
export function couldEver(actor: Actor, action: Action): Decision {
  if (actor.kind === 'system' || actor.kind === 'operator') return decide(actor, action, undefined);
  const cells = cellsOf(actor, action).map(({ cell }) => cell);
  return cells.some(isOpen) ? allow('full') : closed(actor, cells);
}

/** The action that reads or writes a circle of a discussion. */
export const circleAction = (circle: Circle, effect: 'read' | 'write') =>
  `comment.${circleNames[circle]}.${effect}` as const;

const circleNames = { group: 'group-internal', shared: 'shared', office: 'office-only' } as const;
const strongest = ['full', 'with-second', 'metadata'] as const satisfies Extent[];

function decide(actor: Actor, action: Action, facts: AnyFacts): Decision {
  if (actor.kind === 'system' || actor.kind === 'operator') {
    return isTrusted(actor.kind, action) ? allow('full') : refuse('role');
  }
  const cells = cellsOf(actor, action);
  if (!cells.some(({ cell }) => isOpen(cell))) {
    return closed(
      actor,
      cells.map(({ cell }) => cell),
    );
  }
  const asked = ask(actor, action, facts);
  const barrier = barrierTo(asked);
  if (barrier === 'hidden') return hide();
  if (asked.scene.about === 'comment' && !isSeen(actor, asked)) return hide();
  if (barrier === null) {
    const extents = cells.map(({ cell, standing }) => extentOf(cell, standing, asked));
    const best = strongest.find((extent) => extents.includes(extent));
    if (best) return allow(best);
  }
  return isSeen(actor, asked) ? refuse(barrier ?? 'relation') : hide();
}

/** The answer of cells that no object opens: 404 unless every role is told no openly. */
function closed(actor: Actor, cells: Cell[]): Decision {
  if (!cells.every((cell) => cell === 'n')) return hide();
  return refuse('role', actor.kind !== 'visitor');
}

/** Whether the actor sees the thing anyway, so that a refusal gives nothing away. */
function isSeen(actor: Actor, { person, row, scene, report }: Asked): boolean {
  const allowed = (action: Action, facts: AnyFacts) => decide(actor, action, facts).allowed;
  if (row.seenBy) return allowed(row.seenBy as Action, scene.facts);
  if (row.effect === 'read') return false;
  switch (scene.about) {
    case 'report':
    case 'assignment':
    case 'signing':
      return report !== null && allowed('report.read', report);
    case 'source':
      return allowed('source.read', scene.facts);
    case 'attachment':
      return allowed('attachment.derivative.read', scene.facts);
    case 'comment':
      return (
        scene.facts !== undefined && allowed(circleAction(scene.facts.circle, 'read'), report!)
      );
    case 'account':
      return (
        scene.facts?.accountId === person?.accountId || allowed('user.directory.read', scene.facts)
      );
    case 'group':
    case 'nothing':
      return true;
  }
}
