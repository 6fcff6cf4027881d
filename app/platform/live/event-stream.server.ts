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
  let forget: () => void = () => undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      let isOpen = true;
      const write = (text: string) => {
        if (isOpen) controller.enqueue(encoder.encode(text));
      };
      const stream: OpenStream = {
        ...who,
        send: (topic) => write(`data: ${JSON.stringify({ topic })}\n\n`),
        beat: () => write(':\n\n'),
        end(why) {
          if (!isOpen) return;
          if (why) write(`event: ended\ndata: ${why}\n\n`);
          forget();
          controller.close();
        },
      };
      const untrack = trackStream(stream);
      forget = () => {
        isOpen = false;
        untrack();
      };
      signal.addEventListener('abort', () => stream.end(), { once: true });
      write(`retry: ${retryAfter()}\n\n`);
    },
    cancel: () => forget(),
  });
  return new Response(body, {
    // A proxy in front must pass each message on as it comes.
    headers: { 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' },
  });
}
