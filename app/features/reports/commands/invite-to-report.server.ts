import { invalid, type CommandContext, type Result } from '#app/access/context.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { recordEvent, type EventActor } from '#app/platform/event-log.server.ts';
import { takePoint, type Limit } from '#app/platform/rate-limit.server.ts';
import { changesPeople } from '../domain/changes-people.ts';
import { reportInvitationExpiry } from '../domain/report-invitation.ts';
import { reportEvent } from '../events.ts';
import type { InviteToReport } from '../schema.ts';
import { changeDraft } from './change-draft.server.ts';

/** Far above what a report needs, and far below what looking through a list of addresses would. */
const PER_DAY: Limit = { name: 'report-invitation', points: 20, seconds: 24 * 60 * 60 };

/**
 * Invites whoever has an address to a draft. Known and unknown addresses get the same work and the
 * same answer here: whether there is somebody to tell is found out by a job, behind the page.
 */
export async function inviteToReport(
  context: CommandContext,
  { reportId, ...input }: InviteToReport & { reportId: string },
): Promise<Result> {
  const { actor } = context;
  return changeDraft(context, { reportId, action: changesPeople }, async ({ facts }, tx) => {
    if (actor.kind !== 'account') return null;
    if (input.part === 'named' && facts.visibility !== 'confidential') {
      return invalid('reports.no-list');
    }
    const room = await takePoint(PER_DAY, actor.accountId);
    if (!room.ok) {
      return { ok: false, reason: 'reports.invite.too-many', status: 429 };
    }
    if (!(await clearTheWay(tx, { reportId, email: input.email, now: context.now }))) return null;
    await write(tx, { ...context, actor }, { reportId, ...input });
    return { columns: {} };
  });
}

/** One that has expired makes room; one that still waits is left as it is. */
async function clearTheWay(
  tx: Transaction,
  { reportId, email, now }: { reportId: string; email: string; now: Date },
): Promise<boolean> {
  const open = { reportId, email, answeredAt: null, revokedAt: null };
  await tx.reportInvitation.updateMany({
    where: { ...open, expiresAt: { lte: now } },
    data: { revokedAt: now },
  });
  return (await tx.reportInvitation.count({ where: open })) === 0;
}

async function write(
  tx: Transaction,
  { actor, now, newId }: { actor: EventActor & { accountId: string }; now: Date; newId(): string },
  invited: InviteToReport & { reportId: string },
): Promise<void> {
  const { reportId, part } = invited;
  const id = newId();
  const expiresAt = reportInvitationExpiry(now);
  await tx.reportInvitation.create({
    data: { ...invited, id, invitedById: actor.accountId, createdAt: now, expiresAt },
    select: { id: true },
  });
  const after = { invitationId: id, part, expiresAt: expiresAt.toISOString() };
  await recordEvent(tx, { actor, now }, reportEvent('report.person-invited', reportId, { after }));
}
