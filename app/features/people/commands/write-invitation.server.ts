import type { Actor, GroupRole, OfficeRole } from '#app/access/actor.ts';
import type { Refusal } from '#app/access/context.ts';
import { conflict } from '#app/access/context.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import type { Language } from '#app/i18n/languages.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { newId, newSecret, sha256 } from '#app/platform/ids.ts';
import { invitationExpiry, invitationState } from '../domain/invitation-state.ts';
import { invitationEvent } from '../events.ts';
import { mailInvitation } from './mail-invitation.server.ts';

export type InvitedTo =
  { groupId: string; groupRole: GroupRole } | { groupId: null; officeRole: OfficeRole };

export interface InvitationDraft {
  email: string;
  to: InvitedTo;
  language: Language;
  /** False where a second person must agree before it goes out. */
  isSent: boolean;
}

export interface Inviting {
  actor: Actor;
  now: Date;
  /** From which the link is built. */
  origin: string;
}

/** An invitation that was written; the token is in the letter and nowhere else. */
export interface WrittenInvitation {
  ok: true;
  id: string;
  token: string;
}

/** Writes an invitation with its event and, if it goes out, its letter; one address has one at a time to a place. */
export async function writeInvitation(
  tx: Transaction,
  context: Inviting,
  draft: InvitationDraft,
): Promise<WrittenInvitation | Refusal> {
  const { email, to, language, isSent } = draft;
  const { now } = context;
  const actor = recordedActor(context.actor);
  if (!(await clearTheWay(tx, draft, now))) return conflict('people.invitation.already');

  const id = newId(now);
  const token = newSecret();
  const expiresAt = invitationExpiry(now);
  const place = {
    groupId: to.groupId,
    groupRole: 'groupRole' in to ? to.groupRole : null,
    officeRole: 'officeRole' in to ? to.officeRole : null,
  };
  await tx.invitation.create({
    data: {
      ...place,
      id,
      tokenHash: sha256(token),
      email,
      language,
      invitedById: actor.kind === 'account' ? actor.accountId : null,
      createdAt: now,
      sentAt: isSent ? now : null,
      expiresAt,
    },
    select: { id: true },
  });
  const type = isSent ? 'invitation.sent' : 'invitation.proposed';
  const after = { ...place, expiresAt: expiresAt.toISOString() };
  const event = invitationEvent(type, id, { after }, { groupId: to.groupId });
  await recordEvent(tx, { actor, now }, event);
  if (isSent) await mailInvitation(tx, { invitationId: id, token, origin: context.origin });
  return { ok: true, id, token };
}

/** One that has expired makes room; one that is still open is sent again instead. */
async function clearTheWay(tx: Transaction, draft: InvitationDraft, now: Date): Promise<boolean> {
  const earlier = await tx.invitation.findFirst({
    where: { email: draft.email, groupId: draft.to.groupId, acceptedAt: null, revokedAt: null },
  });
  if (!earlier) return true;
  if (invitationState(earlier, now) !== 'expired') return false;
  await tx.invitation.update({
    where: { id: earlier.id },
    data: { revokedAt: now },
    select: { id: true },
  });
  return true;
}
