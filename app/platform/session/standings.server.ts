import { rows } from '../database.server.ts';
import { MEMBERSHIPS_SQL } from './adapter.server.ts';
import { isOverdue } from './limits.ts';
import type { SignedInAccount } from './signed-in-account.ts';

/** What an open session's account is at this moment, as far as rights go. */
export interface Standing extends Pick<SignedInAccount, 'officeRole' | 'memberships'> {
  accountId: string;
}

interface Row extends Record<string, unknown> {
  id: string;
  account_id: string;
  kind: SignedInAccount['kind'];
  office_role: SignedInAccount['officeRole'];
  created_at: Date;
  last_seen_at: Date;
  memberships: SignedInAccount['memberships'];
}

const STANDINGS_SQL = `
  select s.id, s.created_at, s.last_seen_at, a.id as account_id, a.kind, a.office_role,
    ${MEMBERSHIPS_SQL} as memberships
  from session s join account a on a.id = s.account_id
  where s.id = any($1::uuid[]) and s.expires_at > now() and a.suspended_at is null`;

/** The standings behind some sessions, in one statement; those that are over are left out. */
export async function standingsOfSessions(
  sessionIds: readonly string[],
  now: Date,
): Promise<Map<string, Standing>> {
  const found = await rows<Row>('standings', STANDINGS_SQL, [sessionIds]);
  const open = found.filter(
    ({ kind, created_at, last_seen_at }) =>
      !isOverdue({ kind, createdAt: created_at, lastSeenAt: last_seen_at }, now),
  );
  return new Map(
    open.map(({ id, account_id, office_role, memberships }) => [
      id,
      { accountId: account_id, officeRole: office_role, memberships },
    ]),
  );
}
