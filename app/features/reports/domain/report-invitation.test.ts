import { expect, test } from 'vitest';
import type { ReportFacts } from '#app/access/facts.ts';
import {
  admitsInvited,
  reportInvitationState,
  type ReportInvitationDates,
} from './report-invitation.ts';

const now = new Date('2026-02-12T08:00:00Z');
const waits: ReportInvitationDates = {
  expiresAt: new Date('2026-02-12T08:00:01Z'),
  answeredAt: null,
  isAccepted: null,
  revokedAt: null,
};

test.each<[string, Partial<ReportInvitationDates>]>([
  ['waiting', {}],
  ['expired', { expiresAt: now }],
  ['revoked', { revokedAt: now, expiresAt: now }],
  ['accepted', { answeredAt: now, isAccepted: true, expiresAt: now }],
  ['declined', { answeredAt: now, isAccepted: false }],
])('%s', (state, change) => {
  expect(reportInvitationState({ ...waits, ...change }, now)).toBe(state);
});

const draft: ReportFacts = {
  status: 'draft',
  visibility: 'ordinary',
  filingGroupIds: ['group'],
  partnerGroupIds: [],
  authorId: 'author',
  coAuthorIds: [],
  namedIds: [],
  assigneeId: null,
  recusedIds: [],
  authorsMaySend: true,
  published: false,
};

test.each<[string, Partial<ReportFacts>, string, boolean]>([
  ['an ordinary draft', {}, 'coordinator', true],
  ['an ordinary report in triage', { status: 'in_triage' }, 'coordinator', true],
  ['a rejected report', { status: 'rejected' }, 'author', false],
  ['a confidential draft, by its author', { visibility: 'confidential' }, 'author', true],
  ['a confidential draft, by another', { visibility: 'confidential' }, 'coordinator', false],
  [
    'a confidential report that is routed',
    { visibility: 'confidential', status: 'submitted' },
    'author',
    false,
  ],
])('%s: %#', (_name, change, inviterId, admits) => {
  expect(admitsInvited({ ...draft, ...change }, inviterId)).toBe(admits);
});
