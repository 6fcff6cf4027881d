import { readFileSync } from 'node:fs';
import http, { type IncomingMessage } from 'node:http';
import type { Visitor } from './visitor.ts';

const megabytes = (pid: number): number =>
  Math.round(
    Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]) / 1024,
  );

export interface StreamsMemory {
  open: number;
  refused: number;
  before: number;
  after: number;
  more: number;
}

/** How much more memory a server takes with so many open event streams, in MiB. */
export async function memoryOfStreams(
  visitor: Visitor,
  pid: number,
  count: number,
): Promise<StreamsMemory> {
  const before = megabytes(pid);
  const agent = new http.Agent({ maxSockets: count });
  const open: IncomingMessage[] = [];
  let refused = 0;
  for (let at = 0; at < count; at += 50) {
    await Promise.all(
      Array.from({ length: 50 }, async () => {
        const response = await stream(
          new URL('/api/events', visitor.origin),
          visitor.cookie,
          agent,
        );
        if (response.statusCode === 200) open.push(response);
        else refused += 1;
        response.on('data', () => undefined);
      }),
    );
  }
  const after = megabytes(pid);
  for (const response of open) response.destroy();
  return { open: open.length, refused, before, after, more: after - before };
}

const stream = (url: URL, cookie: string, agent: http.Agent): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const request = http.get(
      url,
      { agent, headers: { cookie, accept: 'text/event-stream' } },
      resolve,
    );
    request.once('error', reject);
  });
