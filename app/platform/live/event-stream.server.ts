import { trackStream, type OpenStream } from '../streams.server.ts';

const encoder = new TextEncoder();
const RETRY_MS = 1_000;

/** Spreads the return of many browsers after a restart over some seconds. */
const retryAfter = () => RETRY_MS + Math.floor(Math.random() * 3 * RETRY_MS);

/**
 * The answer that stays open: server-sent events for one session. It ends with the request, or
 * when it is told to; until then it is among the streams of this process.
 */
export function openEventStream(
  who: Pick<OpenStream, 'accountId' | 'sessionId'>,
  signal: AbortSignal,
): Response {
  let write: (text: string) => void = () => undefined;
  let end: OpenStream['end'] = () => undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      write = (text) => controller.enqueue(encoder.encode(text));
      const forget = trackStream({
        ...who,
        send: (topic) => write(`data: ${JSON.stringify({ topic })}\n\n`),
        beat: () => write(':\n\n'),
        end: (why) => end(why),
      });
      end = (why) => {
        if (why) write(`event: ended\ndata: ${why}\n\n`);
        write = () => undefined;
        end = () => undefined;
        forget();
        controller.close();
      };
      signal.addEventListener('abort', () => end(), { once: true });
      write(`retry: ${retryAfter()}\n\n`);
    },
    cancel: () => end(),
  });
  return new Response(body, {
    // A proxy in front must pass each message on as it comes.
    headers: { 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' },
  });
}
