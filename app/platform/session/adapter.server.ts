import type { Adapter, DatabaseSession, DatabaseUser } from 'lucia';
import { rows, type Transaction } from '../database.server.ts';
import { sha256 } from '../ids.ts';
import type { SignedInAccount } from './signed-in-account.ts';

interface Row extends Record<string, unknown> {
  id: string;
  created_at: Date;
  last_seen_at: Date;
  expires_at: Date;
  account_id: string;
  name: string;
  email: string;
  kind: 'group' | 'office';
  office_role: SignedInAccount['officeRole'];
  language: SignedInAccount['language'];
  theme: SignedInAccount['theme'];
  has_shortcuts: boolean;
  suspended_at: Date | null;
  memberships: SignedInAccount['memberships'];
  unread: number;
}

/** The present memberships of the account `a` in active groups, as JSON. */
export const MEMBERSHIPS_SQL = `coalesce((
      select json_agg(json_build_object('groupId', m.group_id, 'role', m.role, 'groupKind', g.kind,
          'groupName', g.name) order by m.started_at)
      from membership m join monitoring_group g on g.id = m.group_id
      where m.account_id = a.id and g.status = 'active'
        and m.started_at <= now() and (m.ended_at is null or m.ended_at > now())), '[]'::json)`;

// Everything that a request needs to know of who asks, in one statement.
const SESSION_SQL = `
  select s.id, s.created_at, s.last_seen_at, s.expires_at, a.id as account_id, a.name, a.email,
    a.kind, a.office_role, a.language, a.theme, a.has_shortcuts, a.suspended_at,
    ${MEMBERSHIPS_SQL} as memberships,
    (select count(*)::int from (select 1 from notification n
      where n.account_id = a.id and n.read_at is null limit 100) u) as unread
  from session s join account a on a.id = s.account_id
  where s.secret_hash = $1`;

/**
 * Lucia's storage over a client or a transaction: the cookie holds the secret, the table its SHA-256.
 * Lucia gets the secret back as the id.
 */
export const adapterOver = (client: Transaction): Adapter => ({
  async getSessionAndUser(secret) {
    const [row] = await rows<Row>('session', SESSION_SQL, [sha256(secret)]);
    if (!row) return [null, null];
    const session: DatabaseSession = {
      id: secret,
      userId: row.account_id,
      expiresAt: row.expires_at,
      attributes: { rowId: row.id, createdAt: row.created_at, lastSeenAt: row.last_seen_at },
    };
    const user: DatabaseUser = {
      id: row.account_id,
      attributes: {
        name: row.name,
        email: row.email,
        kind: row.kind,
        officeRole: row.office_role,
        language: row.language,
        theme: row.theme,
        hasShortcuts: row.has_shortcuts,
        isSuspended: row.suspended_at !== null,
        memberships: row.memberships,
        unread: row.unread,
      },
    };
    return [session, user];
  },
  async setSession(session) {
    const { rowId, createdAt, lastSeenAt, userAgent } = session.attributes;
    if (!rowId || !createdAt || !lastSeenAt) throw new Error('A session needs its row.');
    await client.session.create({
      data: {
        id: rowId,
        secretHash: sha256(session.id),
        accountId: session.userId,
        createdAt,
        lastSeenAt,
        expiresAt: session.expiresAt,
        userAgent: userAgent ?? '',
      },
      select: { id: true },
    });
  },
  async updateSessionExpiration(secret, expiresAt) {
    await client.session.updateMany({ where: { secretHash: sha256(secret) }, data: { expiresAt } });
  },
  async deleteSession(secret) {
    await client.session.deleteMany({ where: { secretHash: sha256(secret) } });
  },
  async deleteUserSessions(accountId) {
    await client.session.deleteMany({ where: { accountId } });
  },
  async deleteExpiredSessions() {
    await client.session.deleteMany({ where: { expiresAt: { lte: new Date() } } });
  },
  // Lists of sessions are read by row, past Lucia, which would hash their ids once more.
  getUserSessions: () => Promise.resolve([]),
});
