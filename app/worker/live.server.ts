import { newsOf } from '#app/features/notifications/queries/news-of.server.ts';
import { openBus } from '#app/platform/live/bus.server.ts';
import { makeHub } from '#app/platform/live/hub.server.ts';
import { standingsOfSessions } from '#app/platform/session/standings.server.ts';
import { streams } from '#app/platform/streams.server.ts';

/** A session that was ended anywhere loses its stream within this time, and a quiet stream shows life. */
const CHECK_MS = 4_000;

/** Starts to pass on what any process writes to the open pages of this one; returns how to stop. */
export async function startLive(appUrl: string): Promise<() => Promise<void>> {
  const hub = makeHub({
    streams,
    standingsOf: (sessionIds) => standingsOfSessions(sessionIds, new Date()),
    newsOf,
  });
  const bus = await openBus(appUrl, { onMessage: hub.hear, onGap: hub.startOver });
  const timer = setInterval(() => void hub.check(), CHECK_MS);
  return async () => {
    clearInterval(timer);
    await bus.close();
    await hub.settled();
  };
}
