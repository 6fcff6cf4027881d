import { trackStream } from '#app/platform/streams.server.ts';

/** Streams of news of these sessions; gives the list of those that have been ended. */
export function makeStreams(accountId: string, ...sessions: { id: string }[]): string[] {
  const ended: string[] = [];
  for (const { id: sessionId } of sessions) {
    const forget = trackStream({
      accountId,
      sessionId,
      send: () => undefined,
      beat: () => undefined,
      end() {
        ended.push(sessionId);
        forget();
      },
    });
  }
  return ended;
}
