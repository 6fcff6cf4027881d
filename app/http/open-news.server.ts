import { openEventStream } from '#app/platform/live/event-stream.server.ts';
import type { OpenSession } from '#app/platform/session/session.server.ts';

/** Opens the stream of a session; it stays among the process's streams until either side ends it. */
export function openNews(request: Request, session: OpenSession | null): Response {
  if (!session) throw new Response(null, { status: 401 });
  const { accountId, id: sessionId } = session;
  return openEventStream({ accountId, sessionId }, request.signal);
}
