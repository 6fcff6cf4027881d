import { db, Prisma, type Transaction } from './database.server.ts';
import { isDuplicate } from './transaction.server.ts';

export type ClaimedKey =
  { repeat: false } | { repeat: true; location: string | null } | { repeat: 'other-body' };

/**
 * Takes an idempotency key for this write. A repeat waits until the first is kept and then gets its
 * answer; the same key with another body is refused. A write that knows its answer beforehand gives
 * it here; others keep it when they have it.
 */
export async function claimKey(
  tx: Transaction,
  claim: { actorId: string; key: string; bodyHash: string; now: Date; location?: string },
): Promise<ClaimedKey> {
  const { actorId, key, bodyHash, now, location = null } = claim;
  const inserted = await tx.idempotencyKey.createMany({
    data: { actorId, key, bodyHash, createdAt: now, location },
    skipDuplicates: true,
  });
  if (inserted.count === 1) return { repeat: false };
  const first = await tx.idempotencyKey.findUniqueOrThrow({
    where: { actorId_key: { actorId, key } },
  });
  if (first.bodyHash !== bodyHash) return { repeat: 'other-body' };
  return { repeat: true, location: first.location };
}

/** Keeps the answer that repeats of the key will get. */
export async function keepAnswer(
  tx: Transaction,
  claim: { actorId: string; key: string },
  location: string | null,
): Promise<void> {
  await tx.idempotencyKey.update({
    where: { actorId_key: { actorId: claim.actorId, key: claim.key } },
    data: { location },
    select: { key: true },
  });
}

async function letGo(tx: Transaction, claim: { actorId: string; key: string }): Promise<void> {
  const { actorId, key } = claim;
  await tx.idempotencyKey.deleteMany({ where: { actorId, key } });
}

/**
 * Runs a write that a form's key lets happen once: a repeat gets the first one's answer, an id, and the
 * same key with another body the refusal given for it. A write that was refused keeps no key, so that
 * what is sent with it again is tried anew. A claim with a location knows the id beforehand.
 */
export async function oncePerKey<
  Done extends { ok: true; id: string },
  Refused extends { ok: false },
>(
  tx: Transaction,
  claim: { actorId: string; key: string; bodyHash: string; now: Date; location?: string } | null,
  otherBody: Refused,
  write: () => Promise<Done | Refused>,
): Promise<Done | { ok: true; id: string } | Refused> {
  if (!claim) return write();
  const claimed = await claimKey(tx, claim);
  if (claimed.repeat === 'other-body') return otherBody;
  if (claimed.repeat && claimed.location !== null) return { ok: true, id: claimed.location };
  const done = await write();
  if (!done.ok) await letGo(tx, claim);
  else if (done.id !== claim.location) await keepAnswer(tx, claim, done.id);
  return done;
}

/**
 * Takes a form's key as one write among others, whose answer is known beforehand: a repeat breaks on
 * it and all the others with it, after it has waited for the first.
 */
export const keyWrite = (claim: {
  actorId: string;
  key: string;
  bodyHash: string;
  now: Date;
  location: string;
}): Prisma.Sql => Prisma.sql`
  insert into idempotency_key (actor_id, key, body_hash, created_at, location)
  values (${claim.actorId}::uuid, ${claim.key}, ${claim.bodyHash}, ${claim.now}, ${claim.location})`;

/**
 * Runs a write that takes its form's key by `keyWrite`: a repeat gets the first one's answer, an id, and
 * the same key with another body the refusal given for it. A write that was refused takes no key.
 */
export async function orFirstAnswer<Done extends { ok: true; id: string }, Refused>(
  claim: { actorId: string; key: string; bodyHash: string } | null,
  otherBody: Refused,
  write: () => Promise<Done | Refused>,
): Promise<Done | { ok: true; id: string } | Refused> {
  try {
    return await write();
  } catch (error) {
    if (!claim || !isDuplicate(error)) throw error;
    const { actorId, key, bodyHash } = claim;
    const first = await db().idempotencyKey.findUnique({
      where: { actorId_key: { actorId, key } },
    });
    if (!first) throw error;
    if (first.bodyHash !== bodyHash || first.location === null) return otherBody;
    return { ok: true, id: first.location };
  }
}
