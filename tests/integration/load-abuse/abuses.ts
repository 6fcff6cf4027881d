import { connect, type Socket } from 'node:net';

/** What is attacked, and by whom: somebody who is signed in, with a draft of theirs. */
export interface Target {
  origin: string;
  secret: string;
  reportId: string;
}

/** One way to make a server work: begun, it goes on until it is ended; its answers are told by their status. */
export interface Abuse {
  what: string;
  begin(target: Target): { end(): Promise<number[]> };
}

const atOnce = 4;

/** What is sent is made once: the one who sends has better things to do. */
const formOf = (fields: [string, string][]): Buffer =>
  Buffer.from(new URLSearchParams(fields).toString());

/** Just under the most that a form may bring, brackets within brackets. */
const levels = 18_000;
const nested = `${'{"type":"doc","content":['.repeat(levels)}${']}'.repeat(levels)}`;
const nestedForm = formOf([
  ['parts', 'what'],
  ['what.narrative', nested],
]);
/** Within the size of a form, with more fields than any of ours has. */
export const bigForm = formOf(
  Array.from({ length: 10_000 }, (_, at): [string, string] => [`field${at}`, 'x'.repeat(80)]),
);

/** Asks the same again and again, some at once. */
const asking = (what: string, path: (reportId: string) => string, form?: Buffer): Abuse => ({
  what,
  begin({ origin, secret, reportId }) {
    let isEnded = false;
    const statuses: number[] = [];
    const headers = {
      ...(form ? { 'Content-Type': 'application/x-www-form-urlencoded' } : {}),
      Cookie: `lacuna=${secret}`,
      Origin: origin,
    };
    const ask = async () => {
      while (!isEnded) {
        const init = form ? { method: 'POST', body: new Uint8Array(form) } : {};
        const answer = await fetch(origin + path(reportId), {
          ...init,
          headers,
          redirect: 'manual',
        });
        await answer.arrayBuffer();
        statuses.push(answer.status);
      }
    };
    const working = Promise.all(Array.from({ length: atOnce }, ask));
    return {
      async end() {
        isEnded = true;
        await working;
        return statuses;
      },
    };
  },
});

/** Two hundred connections that send a letter of a header now and then. */
const slowHeaders: Abuse = {
  what: 'slow headers on 200 sockets',
  begin({ origin }) {
    const { hostname, port } = new URL(origin);
    const sockets: Socket[] = Array.from({ length: 200 }, () => {
      const socket = connect(Number(port), hostname).on('error', () => undefined);
      socket.write('GET / HTTP/1.1\r\nX-Slow: ');
      return socket;
    });
    const drip = setInterval(
      () => sockets.forEach((socket) => socket.writable && socket.write('a')),
      200,
    );
    return {
      async end() {
        clearInterval(drip);
        for (const socket of sockets) socket.destroy();
        return [];
      },
    };
  },
};

const query = (words: string) => `?q=${encodeURIComponent(words)}`;

/** The abuses of suite 24. */
export const abuses: Abuse[] = [
  slowHeaders,
  asking('1 MB of nested JSON', (id) => `/api/drafts/${id}`, nestedForm),
  asking('the manifest path', () => `/__manifest?version=1&${'p=%2Freports&'.repeat(500)}`),
  asking(
    'wildcards in the search',
    () => `/search${query('%_%_'.repeat(40) + ' *:* ! & | ( <-> '.repeat(10))}`,
  ),
  asking('big forms', () => '/sign-in', bigForm),
];
