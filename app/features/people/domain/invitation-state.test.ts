import { expect, test } from 'vitest';
import { invitationExpiry, invitationState, type InvitationDates } from './invitation-state.ts';

const now = new Date('2026-11-24T06:00:00Z');
const sent: InvitationDates = {
  sentAt: new Date('2026-11-20T06:00:00Z'),
  expiresAt: new Date('2026-12-04T06:00:00Z'),
  acceptedAt: null,
  revokedAt: null,
};

test.each<[string, Partial<InvitationDates>]>([
  ['open', {}],
  ['proposed', { sentAt: null }],
  ['expired', { expiresAt: now }],
  ['revoked', { revokedAt: now }],
  ['revoked', { revokedAt: now, sentAt: null }],
  ['accepted', { acceptedAt: now, expiresAt: now }],
])('%s', (state, change) => {
  expect(invitationState({ ...sent, ...change }, now)).toBe(state);
});

test('lives fourteen days', () => {
  expect(invitationExpiry(now)).toEqual(new Date('2026-12-08T06:00:00Z'));
});
