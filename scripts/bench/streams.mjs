import { readFileSync } from 'node:fs';
import http from 'node:http';

const megabytes = (pid) =>
  Math.round(
    Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))[1]) / 1024,
  );

/** How much more memory a server takes with so many open event streams, in MiB. */
export async function memoryOfStreams(visitor, pid, count) {
  const before = megabytes(pid);
  const agent = new http.Agent({ maxSockets: count });
  const open = [];
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

const stream = (url, cookie, agent) =>
  new Promise((resolve, reject) => {
    const request = http.get(
      url,
      { agent, headers: { cookie, accept: 'text/event-stream' } },
      resolve,
    );
    request.once('error', reject);
  });
