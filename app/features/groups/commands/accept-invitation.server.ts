import type { OfficeRole } from '#app/access/actor.ts';
import type { Refusal } from '#app/access/context.ts';
import { conflict } from '#app/access/context.ts';
import { createAccount } from '#app/features/people/commands/create-account.server.ts';
import { startSession, type SignedIn } from '#app/features/people/commands/start-session.server.ts';
import { accountEvent, invitationEvent } from '#app/features/people/events.ts';
import {
  lockInvitation,
  type LockedInvitation,
} from '#app/features/people/queries/lock-invitation.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { inTransaction, isDuplicate } from '#app/platform/transaction.server.ts';
import { lockGroup } from '../queries/lock-group.server.ts';
import {
  identifyInvited,
  invitationOver,
  type Accepting,
  type InvitedPerson,
} from './identify-invited.server.ts';
import { startMembership } from './start-membership.server.ts';

/**
 * Accepts an invitation: whoever is new makes an account, whoever has one proves it by its password or
 * by being signed in. It works once, and leads in unless one is in already. It stands with groups since
 * it gives a place in one; an invitation to the office goes the same way.
 */
export async function acceptInvitation(
  context: Accepting,
  input: { token: string; name?: string | undefined; password?: string | undefined },
): Promise<{ ok: true; signedIn: SignedIn | null } | Refusal> {
  const { now } = context;
  const person = await identifyInvited(context, input);
  if ('status' in person) return person;
  try {
    return await inTransaction(async (tx) => {
      const invitation = await lockInvitation(tx, { token: input.token }, now);
      if (invitation?.state !== 'open') return invitationOver;
      const account = person.isNew
        ? await makeAccount(tx, context, invitation, person)
        : { id: person.accountId, passwordHash: person.passwordHash };
      const refusal = await takePlace(tx, { now, accountId: account.id, invitation });
      if (refusal) throw new Refused(refusal);
      await tx.invitation.update({
        where: { id: invitation.id },
        data: { acceptedAt: now, acceptedById: account.id },
        select: { id: true },
      });
      const actor = { kind: 'account' as const, accountId: account.id };
      const { id, groupId } = invitation;
      const after = { accountId: account.id };
      const event = invitationEvent('invitation.accepted', id, { after }, { groupId });
      await recordEvent(tx, { actor, now }, event);
      const signedIn = context.signedIn ? null : await startSession(tx, account, context);
      return { ok: true, signedIn };
    });
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    // Two invitations of one address, accepted at the same moment.
    if (isDuplicate(error)) return invitationOver;
    throw error;
  }
}

/** Takes the transaction back, so that a refused place leaves no account behind. */
class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.reason);
    this.refusal = refusal;
  }
}

async function makeAccount(
  tx: Transaction,
  { now, language }: Accepting,
  invitation: LockedInvitation,
  person: Extract<InvitedPerson, { isNew: true }>,
) {
  const { name, passwordHash } = person;
  const { email, officeRole } = invitation;
  const id = await createAccount(tx, { now }, { email, name, officeRole, passwordHash, language });
  const event = accountEvent('account.password-set', id, { after: { by: 'invitation' } });
  await recordEvent(tx, { actor: { kind: 'account', accountId: id }, now }, event);
  return { id, passwordHash };
}

/** An office role came with the account; a place in a group is given here, unless something is in its way. */
async function takePlace(
  tx: Transaction,
  given: { now: Date; accountId: string; invitation: LockedInvitation },
): Promise<Refusal | null> {
  const { now, accountId, invitation } = given;
  const { groupId, groupRole } = invitation;
  const account = await tx.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { officeRole: true },
  });
  const officeRole = account.officeRole as OfficeRole | null;
  if (!groupId || !groupRole) {
    return officeRole === invitation.officeRole ? null : conflict('people.invitation.has-account');
  }
  if (officeRole) return conflict('groups.invite.office-account');
  const group = await lockGroup(tx, groupId, now);
  if (group?.status !== 'active') return conflict('groups.not-active');
  if (group.places.some((place) => place.accountId === accountId)) {
    return conflict('groups.invite.member-already');
  }
  const actor = { kind: 'account' as const, accountId };
  await startMembership(tx, { actor, now }, { groupId, accountId, role: groupRole });
  return null;
}
