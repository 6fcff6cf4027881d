import { describe, expect, test } from 'vitest';
import { draft, ordinary } from '#app/access/personas.ts';
import type { Heard } from './heard-event.ts';
import { isMailed, kinds, letterKinds, wantsLetter } from './kinds.ts';
import { whoIsTold, type Around } from './who-is-told.ts';

const around: Around = {
  report: ordinary,
  coordinatorIds: ['coordinator'],
  memberIds: ['author', 'same', 'coordinator', 'journalist', 'colleague'],
  saidIds: ['same', 'unassigned'],
  newlyNamedIds: ['same'],
  followerIds: ['unassigned'],
  headIds: ['head', 'other-head'],
};
const standing = { status: 'in_triage', assigneeId: 'assigned' } as const;
const moved = { before: standing, after: standing };
const said = { threadId: 't', circle: 'shared', replyToId: null } as const;

/** Event without its actor, who did it, who is told and as what. */
const table: [string, object, string, Record<string, string>][] = [
  [
    'review.analyst-objected',
    { before: { accountId: 'assigned' } },
    'author',
    { head: 'objected', 'other-head': 'objected' },
  ],
  [
    'review.admission-asked',
    { after: { admissionId: 'a' } },
    'author',
    { head: 'admission-asked', 'other-head': 'admission-asked' },
  ],
  ['review.admission-asked', { after: { admissionId: 'a' } }, 'head', { author: 'analyst-named' }],
  [
    'review.admission-agreed',
    { after: { admissionId: 'a' } },
    'head',
    { author: 'admission-agreed' },
  ],
  ['review.admission-agreed', { after: { admissionId: 'a' } }, 'author', {}],
  [
    'review.admission-refused',
    { before: { admissionId: 'a' } },
    'head',
    { author: 'admission-refused' },
  ],
  [
    'review.admission-refused',
    { before: { admissionId: 'a' } },
    'author',
    { head: 'objected', 'other-head': 'objected' },
  ],
  // Who asks is not told of it, a head either.
  ['review.look-asked', { after: { lookId: 'l' } }, 'head', { 'other-head': 'look-asked' }],
  [
    'review.review-asked',
    { after: { requestId: 'r' } },
    'coordinator',
    { head: 'review-asked', 'other-head': 'review-asked' },
  ],
  [
    'review.review-declined',
    { after: { requestId: 'r' } },
    'head',
    { author: 'review-declined', journalist: 'review-declined', coordinator: 'review-declined' },
  ],
  [
    'report.submitted',
    moved,
    'author',
    {
      journalist: 'submitted',
      coordinator: 'submitted',
      same: 'submitted',
      colleague: 'submitted',
      unassigned: 'in-region',
    },
  ],
  [
    'report.invitation-answered',
    { after: { invitationId: 'i', isAccepted: true, inviterId: 'author' } },
    'journalist',
    { author: 'invite-accepted' },
  ],
  [
    'report.invitation-answered',
    { after: { invitationId: 'i', isAccepted: false, inviterId: 'author' } },
    'journalist',
    { author: 'invite-declined' },
  ],
  [
    'report.claimed',
    moved,
    'assigned',
    { author: 'claimed', journalist: 'claimed', coordinator: 'claimed' },
  ],
  [
    'report.assigned',
    moved,
    'head',
    { assigned: 'assigned', author: 'claimed', journalist: 'claimed', coordinator: 'claimed' },
  ],
  [
    'report.clarification-requested',
    moved,
    'assigned',
    { author: 'asked', journalist: 'asked', coordinator: 'asked' },
  ],
  ['report.clarification-answered', moved, 'author', { assigned: 'answered' }],
  [
    'report.accepted',
    moved,
    'assigned',
    { author: 'accepted', journalist: 'accepted', coordinator: 'accepted' },
  ],
  [
    'report.rejected',
    moved,
    'head',
    { author: 'rejected', journalist: 'rejected', coordinator: 'rejected', assigned: 'rejected' },
  ],
  [
    'report.withdrawn',
    moved,
    'coordinator',
    { author: 'withdrawn', journalist: 'withdrawn', assigned: 'withdrawn' },
  ],
  [
    'report.person-added',
    { after: { accountId: 'colleague', part: 'co_author' } },
    'author',
    { colleague: 'joined' },
  ],
  ['report.person-added', { after: { accountId: 'author', part: 'author' } }, 'head', {}],
  [
    'report.named-list-changed',
    { after: { listVersionId: 'v', sha256: 's' } },
    'author',
    { same: 'joined' },
  ],
  [
    'report.took-in',
    moved,
    'assigned',
    { author: 'took-in', journalist: 'took-in', coordinator: 'took-in' },
  ],
  [
    'report.ready-flagged',
    { before: { isReady: false }, after: { isReady: true } },
    'author',
    { coordinator: 'ready' },
  ],
  ['report.ready-flagged', { before: { isReady: true }, after: { isReady: false } }, 'author', {}],
  ['report.author-uncovered', { after: { lookId: 'l' } }, 'assigned', { author: 'uncovered' }],
  [
    'comment.added',
    { after: { ...said, mentionedIds: ['same', 'head'] } },
    'assigned',
    {
      same: 'mentioned',
      head: 'mentioned',
      author: 'commented',
      journalist: 'commented',
      unassigned: 'commented',
    },
  ],
  [
    'comment.edited',
    { after: { ...said, version: 2, sha256: 's', mentionedIds: ['same'] } },
    'author',
    { same: 'mentioned' },
  ],
  ['thread.resolved', { after: { circle: 'shared', resolvedAt: 'x' } }, 'author', {}],
  ['report.released', moved, 'assigned', {}],
];

describe('who is told', () => {
  test.each(table)('%s %j by %s', (type, change, actorId, expected) => {
    const event = { type, actorId, objectId: 'object', ...change } as unknown as Heard;
    const told = whoIsTold(event, 'shared', around);
    expect(Object.fromEntries(told.map(({ accountId, kind }) => [accountId, kind]))).toEqual(
      expected,
    );
    expect(told.every(({ circle }) => circle === 'shared')).toBe(true);
  });

  test('a report that nobody holds tells nobody in its holder’s place', () => {
    const event = { type: 'report.withdrawn', actorId: 'author', objectId: 'o', ...moved };
    const told = whoIsTold(event as unknown as Heard, null, { ...around, report: draft });
    expect(told.map(({ accountId }) => accountId)).toEqual(['journalist', 'coordinator']);
  });
});

test('questions, answers, decisions, mentions and changes of a cited norm are mailed, nothing else', () => {
  expect(kinds.filter((kind) => !isMailed(kind))).toEqual([
    'submitted',
    'claimed',
    'assigned',
    'merge-undone',
    'took-in',
    'withdrawn',
    'moved',
    'joined',
    'ready',
    'uncovered',
    'objected',
    'admission-asked',
    'admission-agreed',
    'admission-refused',
    'look-asked',
    'review-asked',
    'review-declined',
    'commented',
    'invite-accepted',
    'invite-declined',
    'in-region',
    'reading-shared',
    'reading-closed',
    'reading-asked',
    'reading-answered',
  ]);
});

test('a letter that was switched off is not wanted; what waits for one’s own word always is', () => {
  expect(wantsLetter('asked', ['question'])).toBe(false);
  expect(wantsLetter('asked', ['decision'])).toBe(true);
  expect(wantsLetter('invited', [...letterKinds])).toBe(true);
  expect(wantsLetter('commented', [])).toBe(false);
});
