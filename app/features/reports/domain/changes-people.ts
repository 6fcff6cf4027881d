import type { ReportFacts } from '#app/access/facts.ts';
import type { Action } from '#app/access/matrix.ts';

/** The right by which a draft's people change: a confidential list is its author's alone. */
export const changesPeople = ({ visibility }: ReportFacts): Action =>
  visibility === 'confidential' ? 'confidential.named-list.change' : 'draft.edit';
