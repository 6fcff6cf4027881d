// Who asks. Built from the account's rows on every request, so that a right ends when its row does.

export type OfficeRole = 'analyst' | 'head' | 'administrator';
export type GroupRole = 'member' | 'journalist' | 'coordinator';
export type GroupKind = 'ngo' | 'media' | 'mixed';

/** A person's present place in one group. */
export interface Membership {
  groupId: string;
  role: GroupRole;
  groupKind: GroupKind;
}

/** A signed-in person; `readOnly` stands for a token that may look and not touch. */
export interface AccountActor {
  kind: 'account';
  accountId: string;
  officeRole: OfficeRole | null;
  memberships: readonly Membership[];
  readOnly?: boolean;
}

export type Actor = AccountActor | { kind: 'visitor' } | { kind: 'system' } | { kind: 'operator' };

/** Nobody in particular: not signed in, suspended, or with a session that has ended. */
export const visitor = { kind: 'visitor' } as const satisfies Actor;

/** The product itself, in a job. */
export const systemActor = { kind: 'system' } as const satisfies Actor;

/** Whoever holds the machine, at the command line. */
export const operatorActor = { kind: 'operator' } as const satisfies Actor;

/** What an account's rows say of it, before dates and suspensions are weighed. */
export interface AccountStanding {
  id: string;
  officeRole: OfficeRole | null;
  suspendedAt: Date | null;
  memberships: readonly {
    groupId: string;
    role: GroupRole;
    startedAt: Date;
    endedAt: Date | null;
    group: { kind: GroupKind; status: string };
  }[];
}

/**
 * The actor that an account is at a moment: suspended counts as a visitor, a membership counts
 * between its dates in an active group, and an office role leaves no room for memberships.
 */
export function actorOf(account: AccountStanding | null, now: Date): Actor {
  if (account === null || account.suspendedAt !== null) return visitor;
  const memberships =
    account.officeRole === null
      ? account.memberships
          .filter(
            (one) =>
              one.group.status === 'active' &&
              one.startedAt <= now &&
              (one.endedAt === null || now < one.endedAt),
          )
          .map(({ groupId, role, group }) => ({ groupId, role, groupKind: group.kind }))
      : [];
  return { kind: 'account', accountId: account.id, officeRole: account.officeRole, memberships };
}
