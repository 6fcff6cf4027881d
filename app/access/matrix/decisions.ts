import { row } from '../row.ts';

export const decisionRows = {
  'decision.draft': row('report', 'write', 'h h h h h t y h', { stage: 'routed' }),
  'decision.triage': row('report', 'write', 'n n n n n t y n', {
    stage: 'routed',
    note: 'accept, ask, redirect, merge, split, defer, reject',
  }),
  'decision.sign': row('signing', 'write', 'n n n n n 2 2 n', {
    stage: 'routed',
    note: 'finding, publication: not the drafter',
  }),
  'finding.recheck': row('report', 'write', 'n n n n n t y n', {
    stage: 'routed',
    note: 'what a newer edition of the law does to it',
  }),
  'decision.issued.read': row('report', 'read', 'p p g g g y y h', { throughMerge: true }),
  'decision.ask-review': row('report', 'write', 'n n o g o n n n', {
    stage: 'routed',
    filing: true,
  }),
  'decision.reopen': row('report', 'write', 'n n n n n n y n', {
    stage: 'routed',
    note: 'a reason',
  }),
};
