import { row } from '../row.ts';

export const discussionRows = {
  'comment.group-internal.read': row('report', 'read', 'h h g g g h h h'),
  'comment.group-internal.write': row('report', 'write', 'h h g g g h h h', {
    seenBy: 'comment.group-internal.read',
  }),
  'comment.shared.read': row('report', 'read', 'h h g g g y y h', { throughMerge: true }),
  'comment.shared.write': row('report', 'write', 'h h g g g t y h', {
    throughMerge: true,
    seenBy: 'comment.shared.read',
  }),
  'comment.office-only.read': row('report', 'read', 'h h h h h y y h'),
  'comment.office-only.write': row('report', 'write', 'h h h h h t y h', {
    seenBy: 'comment.office-only.read',
  }),
  'comment.own.edit': row('comment', 'write', 'n n o o o o o n', {
    note: '15 minutes, history kept; then only addition',
  }),
  'comment.moderate': row('comment', 'write', 'n n n g n n y n', { note: 'tombstone' }),
};
