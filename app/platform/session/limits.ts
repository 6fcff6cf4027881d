const MINUTE = 60_000;
/** The office's sessions are shorter than Lucia's one lifetime: 30 minutes idle, 12 hours in all. */
const OFFICE = { idle: 30 * MINUTE, absolute: 12 * 60 * MINUTE };

/** Whether a session is over by the office's own limits, which Lucia does not know. */
export function isOverdue(
  session: { kind: 'group' | 'office'; createdAt: Date; lastSeenAt: Date },
  now: Date,
): boolean {
  if (session.kind !== 'office') return false;
  const idle = now.getTime() - session.lastSeenAt.getTime();
  const age = now.getTime() - session.createdAt.getTime();
  return idle > OFFICE.idle || age > OFFICE.absolute;
}
