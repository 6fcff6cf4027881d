// One question put to the matrix, with the report behind it found once.
import type { AccountActor, Actor } from './actor.ts';
import type { AnyFacts, FactsBySubject, ReportFacts, Subject } from './facts.ts';
import type { Action } from './matrix.ts';
import { matrix } from './matrix.ts';
import type { Row } from './row.ts';

/** What the action is about, with its facts where they are known. */
export type Scene = {
  [S in Subject]: { about: S; facts: FactsBySubject[S] | undefined };
}[Subject];

export interface Asked {
  /** The signed-in person, or null for a visitor. */
  person: AccountActor | null;
  action: Action;
  row: Row;
  scene: Scene;
  report: ReportFacts | null;
}

/** Puts a question together. */
export function ask(actor: Actor, action: Action, facts: AnyFacts): Asked {
  const row: Row = matrix[action];
  const scene = { about: row.about, facts } as Scene;
  const person = actor.kind === 'account' ? actor : null;
  return { person, action, row, scene, report: reportOf(scene) };
}

/** Subjects that belong to a report and take its narrowing over. */
export const isReportBound = (about: Subject): boolean =>
  about !== 'nothing' && about !== 'group' && about !== 'account';

function reportOf({ about, facts }: Scene): ReportFacts | null {
  if (facts === undefined || about === 'group' || about === 'account') {
    return null;
  }
  return about === 'report' ? facts : facts.report;
}
