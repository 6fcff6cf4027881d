import { once } from './once.ts';

/** Ends an open event stream; the browser comes back by itself. */
export type EndStream = () => void;

interface OpenStream {
  accountId: string;
  sessionId: string;
  end: EndStream;
}

const streams = () => once('streams', () => new Set<OpenStream>());

/** Remembers an open stream until the returned function is called. */
export function trackStream(stream: OpenStream): () => void {
  streams().add(stream);
  return () => void streams().delete(stream);
}

/** Ends streams: all of them at shutdown, or those of an account or of a session that was ended. */
export function closeStreams(of?: { accountId: string } | { sessionId: string }): void {
  for (const stream of streams()) {
    const fits =
      !of ||
      ('accountId' in of ? stream.accountId === of.accountId : stream.sessionId === of.sessionId);
    if (fits) stream.end();
  }
}

/** How many streams are open in this process. */
export function openStreams(): number {
  return streams().size;
}
