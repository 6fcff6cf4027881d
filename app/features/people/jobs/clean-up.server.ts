import { db } from '#app/platform/database.server.ts';
import { OFFICE_SESSION } from '#app/platform/session/session.server.ts';

const DAY = 24 * 60 * 60 * 1000;

/** How long each trace of a person's coming and going is kept. */
const KEPT = { signIns: 30 * DAY, usedLinks: DAY, idempotencyKeys: 7 * DAY };

/** Deletes what has served: sessions and links that are over, sign-ins of 30 days ago, spent counters and keys. */
export async function cleanUp(now: Date): Promise<void> {
  const before = (age: number) => new Date(now.getTime() - age);
  await db().session.deleteMany({ where: { expiresAt: { lte: now } } });
  await db().session.deleteMany({
    where: {
      account: { kind: 'office' },
      OR: [
        { lastSeenAt: { lt: before(OFFICE_SESSION.idle) } },
        { createdAt: { lt: before(OFFICE_SESSION.absolute) } },
      ],
    },
  });
  await db().oneTimeLink.deleteMany({ where: { expiresAt: { lt: before(KEPT.usedLinks) } } });
  await db().signIn.deleteMany({ where: { at: { lt: before(KEPT.signIns) } } });
  await db().rateLimit.deleteMany({ where: { expire: { lt: now.getTime() } } });
  await db().idempotencyKey.deleteMany({
    where: { createdAt: { lt: before(KEPT.idempotencyKeys) } },
  });
}
