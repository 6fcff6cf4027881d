import { once } from './once.ts';

/** An open stream of news to one browser. */
export interface OpenStream {
  accountId: string;
  sessionId: string;
  /** Passes news on: a topic that pages may show. */
  send(topic: string): void;
  /** Says nothing, so that a connection that is gone is noticed. */
  beat(): void;
  /** Ends it. The browser comes back by itself, unless it is told that the session has ended. */
  end(why?: 'session-ended'): void;
}

/** The streams of this process, whoever asks. */
export const streams = (): Set<OpenStream> => once('streams', () => new Set<OpenStream>());

/** Remembers an open stream until the returned function is called. */
export function trackStream(stream: OpenStream): () => void {
  streams().add(stream);
  return () => void streams().delete(stream);
}

/** Ends streams: all of them at shutdown, or those of an account or of a session that was ended. */
export function closeStreams(of?: { accountId: string } | { sessionId: string }): void {
  for (const stream of [...streams()]) {
    if (!of) stream.end();
    else if (
      'accountId' in of ? stream.accountId === of.accountId : stream.sessionId === of.sessionId
    )
      stream.end('session-ended');
  }
}
