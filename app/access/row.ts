// One row of the matrix: eight cells, what the action is about, and the rules of that row.
import type { Subject } from './facts.ts';

/** Visitor, Reader without group, Member, Koordinator, Journalist, Analyst, Head, System administrator. */
export const roles = ['V', 'R', 'M', 'K', 'J', 'A', 'H', 'S'] as const;
export type Role = (typeof roles)[number];

/** What each letter of the table means; printed under it. */
export const cellMeanings = {
  y: 'yes',
  o: 'own object or self; of a report: author or co-author',
  o2: 'own, while it is a draft; then with a second person and a written reason',
  c: 'only if on the named list',
  g: 'current member of any group of the report',
  t: 'assigned to the case and not recused',
  p: 'published part only; h until something is published',
  i: 'metadata only: id, state, dates, sizes',
  2: 'with a second authorised person and a written reason',
  n: 'no, 403 (401 for V)',
  h: 'no, 404, with the same body as an unknown id',
} as const;
export type Cell = `${keyof typeof cellMeanings}`;

export interface RowRules {
  /** Printed beside the action. */
  note?: string;
  /** Asked while the report is a draft, or once it is routed. */
  stage?: 'draft' | 'routed';
  /** The row changes the report: a coordinator's g means a filing group. */
  filing?: true;
  /** Own means the author alone, not a co-author; of a protected source, who added or protected it. */
  authorAlone?: true;
  /** Never asked of a confidential report. */
  ordinaryOnly?: true;
  /** Open to the people of a report that was merged into this one. */
  throughMerge?: true;
  /** The action whose permission shows that the thing is seen, so that a refusal is 403. */
  seenBy?: string;
}

export interface Row<S extends Subject = Subject> extends RowRules {
  about: S;
  effect: 'read' | 'write';
  cells: Readonly<Record<Role, Cell>>;
}

const isCell = (value: string | undefined): value is Cell =>
  value !== undefined && value in cellMeanings;

/** Builds a row from its cells as they stand in the table, in the order of `roles`. */
export function row<const S extends Subject>(
  about: S,
  effect: Row['effect'],
  cells: string,
  rules: RowRules = {},
): Row<S> {
  const letters = cells.split(' ');
  const entries = roles.map((role, at) => {
    const letter = letters[at];
    if (!isCell(letter) || letters.length !== roles.length) throw new Error(`Bad row: ${cells}`);
    return [role, letter] as const;
  });
  return { ...rules, about, effect, cells: Object.fromEntries(entries) as Record<Role, Cell> };
}
