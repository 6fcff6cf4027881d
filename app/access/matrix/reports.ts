import { row } from '../row.ts';

export const reportRows = {
  'draft.create': row('group', 'write', 'n n g g g n n n'),
  'draft.read': row('report', 'read', 'h h g g g h h h', {
    stage: 'draft',
    note: 'ordinary; confidential: c',
  }),
  'draft.edit': row('report', 'write', 'h h o g o h h h', {
    stage: 'draft',
    filing: true,
    note: 'author, co-author, coordinator; a socket too',
  }),
  'draft.delete': row('report', 'write', 'h h o o o h h h', { stage: 'draft' }),
  'draft.set-confidential': row('report', 'write', 'h h o g o h h h', {
    stage: 'draft',
    filing: true,
    note: 'upward only; down is confidential.make-ordinary',
  }),
  'draft.submit': row('report', 'write', 'h h o g o h h h', {
    stage: 'draft',
    filing: true,
    note: 'routing; o only where the group allows it; confidential: the author alone',
  }),
  'report.read': row('report', 'read', 'p p g g g y y h', { throughMerge: true }),
  'report.edit-body': row('report', 'write', 'n n n n n n n n', { note: 'immutable' }),
  'report.amend': row('report', 'write', 'n n o g o n n n', { stage: 'routed', filing: true }),
  'report.recheck': row('report', 'write', 'n n o g o t y n', {
    stage: 'routed',
    filing: true,
    note: 'what a newer edition of the law does to it; a draft: draft.edit',
  }),
  'report.withdraw': row('report', 'write', 'n n o g o n n n', {
    stage: 'routed',
    filing: true,
    note: 'before the decision',
  }),
  'report.timeline.read': row('report', 'read', 'p p g g g y y h', { throughMerge: true }),
  'report.assign': row('assignment', 'write', 'n n n n n o y n', {
    stage: 'routed',
    note: 'o: takes what nobody has, hands on what is theirs',
  }),
  'report.triage-state.set': row('report', 'write', 'n n n n n t y n', { stage: 'routed' }),
  'report.merge-duplicates': row('report', 'write', 'n n n n n t y n', {
    stage: 'routed',
    ordinaryOnly: true,
    note: 'reversible',
  }),
  'report.hidden-author.uncover': row('report', 'read', 'h h o g o t t h', {
    seenBy: 'report.read',
    note: 'a reason; confidential: 2',
  }),
};
