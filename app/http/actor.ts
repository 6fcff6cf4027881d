import { visitor, type AccountActor, type Actor } from '#app/access/actor.ts';
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

/** The person whom a rule has let in; a rule that lets visitors in as well has no such person. */
export function signedInPerson(actor: Actor): AccountActor {
  if (actor.kind !== 'account') throw new Response(null, { status: 401 });
  return actor;
}
