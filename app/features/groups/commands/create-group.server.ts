import { can } from '#app/access/can.ts';
import { authorize } from '#app/access/authorize.ts';
import type { CommandContext, Refusal } from '#app/access/context.ts';
import { claimOf, invalid } from '#app/access/context.ts';
import { recordedActor } from '#app/access/recorded-actor.ts';
import { writeInvitation } from '#app/features/people/commands/write-invitation.server.ts';
import { hasActiveHead } from '#app/features/people/queries/has-active-head.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { oncePerKey } from '#app/platform/idempotency.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { groupEvent } from '../events.ts';
import { areRegions } from '../queries/are-regions.server.ts';
import type { NewGroupInput } from '../schema.ts';

type Created = { ok: true; id: string } | Refusal;

/**
 * Makes a group and invites its first coordinator. The head's group is active at once; another's waits
 * for the head, and its invitation with it. Where there is no head yet, nothing waits.
 */
export async function createGroup(
  context: CommandContext & { origin: string },
  input: NewGroupInput,
): Promise<Created> {
  const allowed = authorize(context.actor, 'group.first-coordinator.invite');
  if (!allowed.ok) return allowed;
  return inTransaction((tx) =>
    oncePerKey(tx, claimOf(context), invalid('errors.other-body'), () =>
      writeGroup(tx, context, input),
    ),
  );
}

async function writeGroup(
  tx: Transaction,
  context: CommandContext & { origin: string },
  input: NewGroupInput,
): Promise<Created> {
  const { name, kind, about, language } = input;
  const { now } = context;
  const regions = [...new Set(input.regions)].sort();
  if (!(await areRegions(tx, regions))) {
    return invalid('errors.check-fields', { regions: 'errors.not-valid' });
  }
  const mayApprove = can(context.actor, 'group.approve-suspend-merge').allowed;
  const isActive = mayApprove || !(await hasActiveHead(tx));
  const id = context.newId();
  await tx.group.create({
    data: {
      id,
      name,
      kind,
      about,
      status: isActive ? 'active' : 'proposed',
      createdAt: now,
      regions: { create: regions.map((regionKey) => ({ regionKey })) },
    },
    select: { id: true },
  });
  const type = isActive ? 'group.created' : 'group.requested';
  const event = groupEvent(type, id, { after: { kind, regions } });
  await recordEvent(tx, { actor: recordedActor(context.actor), now }, event);
  const to = { groupId: id, groupRole: 'coordinator' as const };
  const draft = { email: input.email, to, language, isSent: isActive };
  const written = await writeInvitation(tx, context, draft);
  return written.ok ? { ok: true, id } : written;
}
