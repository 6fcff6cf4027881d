import type { AccountActor } from '#app/access/actor.ts';
import type { LetterKind } from './kinds.ts';

/** The letters that somebody can get at all: who files and who reviews are written to of different things. */
export function lettersFor({ officeRole }: AccountActor): readonly LetterKind[] {
  if (officeRole === 'administrator') return [];
  return officeRole === null
    ? ['question', 'decision', 'law', 'mention']
    : ['answer', 'law', 'mention'];
}

/** Whether somebody hears of new reports by region: analysts and the head, who read them all. */
export const followsRegions = ({ officeRole }: AccountActor): boolean =>
  officeRole === 'analyst' || officeRole === 'head';
