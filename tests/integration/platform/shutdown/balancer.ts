import { setTimeout as pause } from 'node:timers/promises';
import { Agent, fetch } from 'undici';

/** What came of the requests of a balancer that has one app behind it. */
export interface Traffic {
  answered: number;
  failed: string[];
}

const PAUSE_MS = 20;
const LOOK_MS = 200;

/**
 * Sends fifty requests a second, every other on a connection that is kept, for as long as the app says
 * that it is ready: as a reverse proxy does that looks five times a second. One that does not look
 * again sends on until its first request is refused.
 */
export function startTraffic(origin: string, path: string, cookie: string, looksAgain = true) {
  const kept = new Agent({ keepAliveTimeout: 30_000 });
  const traffic: Traffic = { answered: 0, failed: [] };
  const going = new Set<Promise<void>>();
  let isReady = true;
  let notReadyAt = 0;

  const look = async () => {
    while (isReady && looksAgain) {
      const answer = await fetch(`${origin}/ready`).catch(() => ({ status: 0 }));
      isReady = answer.status === 200;
      if (isReady) await pause(LOOK_MS);
    }
    notReadyAt = performance.now();
  };
  const ask = async (keep: boolean) => {
    try {
      const answer = await fetch(`${origin}${path}`, {
        headers: { cookie, ...(keep ? {} : { connection: 'close' }) },
        ...(keep ? { dispatcher: kept } : {}),
      });
      await answer.text();
      if (answer.status === 200) traffic.answered += 1;
      else traffic.failed.push(String(answer.status));
    } catch (error) {
      traffic.failed.push(String((error as Error).cause ?? error));
      isReady = false;
    }
  };
  const send = async () => {
    for (let turn = 0; isReady; turn += 1) {
      const asked: Promise<void> = ask(turn % 2 === 0).finally(() => going.delete(asked));
      going.add(asked);
      await pause(PAUSE_MS);
    }
    await Promise.all(going);
  };
  const done = Promise.all([look(), send()]);
  return {
    answered: () => traffic.answered,
    /** Ends once the app has said that it is not ready and every request has its answer. */
    async end(): Promise<Traffic & { notReadyAt: number }> {
      await done;
      await kept.close();
      return { ...traffic, notReadyAt };
    },
  };
}

/** Opens streams of news and tells when all of them have been ended from the other side. */
export async function openStreams(origin: string, cookie: string, count: number) {
  const agent = new Agent({ connections: count });
  const bodies = await Promise.all(
    Array.from({ length: count }, async () => {
      const answer = await fetch(`${origin}/api/events`, {
        headers: { cookie, accept: 'text/event-stream' },
        dispatcher: agent,
      });
      if (answer.status !== 200) throw new Error(`The stream is answered ${answer.status}.`);
      return answer.body!;
    }),
  );
  const read = async (body: (typeof bodies)[number]): Promise<void> => {
    for await (const _ of body);
  };
  return { ended: Promise.allSettled(bodies.map(read)).then(() => agent.close()) };
}
