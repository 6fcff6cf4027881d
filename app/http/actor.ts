import { visitor, type Actor } from '#app/access/actor.ts';
import type { OpenSession } from '#app/platform/session/session.server.ts';

/** The actor behind a session. The session's statement has already weighed dates and suspensions. */
export function actorOfSession(session: OpenSession | null): Actor {
  if (!session) return visitor;
  const { officeRole, memberships } = session.account;
  return {
    kind: 'account',
    accountId: session.accountId,
    officeRole,
    memberships: officeRole
      ? []
      : memberships.map(({ groupId, role, groupKind }) => ({ groupId, role, groupKind })),
  };
}
