import type { AccountActor } from '#app/access/actor.ts';
import { db } from '#app/platform/database.server.ts';
import { OFFICE_SESSION } from '#app/platform/session/session.server.ts';
import { deviceName, type DeviceName } from '../domain/device-name.ts';

export interface SessionRow {
  id: string;
  device: DeviceName;
  createdAt: Date;
  lastSeenAt: Date;
}

/** One's own open sessions, the last used first. */
export async function listSessions(actor: AccountActor, now: Date): Promise<SessionRow[]> {
  const since = (age: number) => new Date(now.getTime() - age);
  const stillOpen = actor.officeRole
    ? {
        lastSeenAt: { gte: since(OFFICE_SESSION.idle) },
        createdAt: { gte: since(OFFICE_SESSION.absolute) },
      }
    : {};
  const sessions = await db().session.findMany({
    where: { accountId: actor.accountId, expiresAt: { gt: now }, ...stillOpen },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
    take: 100,
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
  });
  return sessions.map(({ userAgent, ...rest }) => ({ ...rest, device: deviceName(userAgent) }));
}
