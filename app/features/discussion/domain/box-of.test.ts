import { expect, test } from 'vitest';
import { boxOf } from './box-of.ts';

const comments = [
  { id: 'mine', mayEdit: true, mayAddTo: true },
  { id: 'theirs', mayEdit: false, mayAddTo: false },
];
const circles = [
  {
    circle: 'group',
    mayWrite: true,
    threads: [
      { id: 'open', isResolved: false, comments },
      { id: 'settled', isResolved: true, comments: [] },
    ],
  },
  { circle: 'shared', mayWrite: false, threads: [{ id: 'read', isResolved: false, comments: [] }] },
];
const said = { circle: 'group', thread: '', adds: '', comment: '' };

test.each([
  ['a new thread', said, null, 'say-group'],
  ['an answer', { ...said, thread: 'open' }, null, 'say-open'],
  ['an addition', { ...said, thread: 'open', adds: 'mine' }, null, 'say-mine'],
  [
    'an addition to what is not one’s own',
    { ...said, thread: 'open', adds: 'theirs' },
    null,
    'say-open',
  ],
  ['an answer to a settled thread', { ...said, thread: 'settled' }, null, null],
  ['an answer to a thread of another page', { ...said, thread: 'earlier' }, null, null],
  ['words to a circle that one only reads', { ...said, circle: 'shared' }, null, null],
  ['words to no circle', { ...said, circle: '' }, null, null],
  ['a comment put in other words', { ...said, comment: 'mine' }, 'mine', 'edit-mine'],
  ['a comment that is not open', { ...said, comment: 'mine' }, null, null],
  ['a comment of somebody else', { ...said, comment: 'theirs' }, 'theirs', null],
])('the box of %s', (_what, of, edited, box) => {
  expect(boxOf(of, circles, edited)).toBe(box);
});
