// What is asked of Lacuna: the operations of the measuring tool under its own names, and more of our own.
// Everybody of the data has one password; u5 is an analyst, u21 coordinates a group.
import { benchId } from './bench-id.ts';

/** An operation as the measuring tool reads it. */
export interface Operation {
  name: string;
  path: string;
  method?: 'POST';
  body?: string;
  mustContain?: string;
  noC16?: boolean;
  noWeight?: boolean;
}

const form = (fields: Record<string, string>): string => new URLSearchParams(fields).toString();
const search = `/search?q=${encodeURIComponent('опека')}`;

/** A random report of a range; the tool draws it. */
const someReport = (from: number, to: number): string =>
  `/reports/00000000-0000-7000-8000-{r:${100_000_000_000 + from}-${100_000_000_000 + to}}`;

/** A person of the data who signs in and asks. */
export const spec = (port: number, name: string, user: number, ops: Operation[]) => ({
  name,
  base: `http://127.0.0.1:${port}`,
  login: {
    path: '/sign-in',
    post: '/sign-in',
    headers: { origin: `http://127.0.0.1:${port}` },
    body: form({ email: `u${user}@bench.local`, password: 'benchpass1' }),
  },
  ops: ops.map((op) => ({
    ...op,
    ...(op.method && { ok: [302, 303], headers: { origin: `http://127.0.0.1:${port}` } }),
  })),
});

/** What an analyst asks. `deep` is the address of the queue's 100th page. */
export const officeSpec = (port: number, deep: string) =>
  spec(port, 'lacuna', 5, [
    { name: 'queue', path: '/review', mustContain: '/review/' },
    { name: 'queue_deep', path: deep, noC16: true, noWeight: true },
    { name: 'item', path: someReport(1, 100), mustContain: '</article>' },
    { name: 'search', path: search, mustContain: '/reports/' },
    { name: 'home', path: '/' },
  ]);

/** What a member asks who files a report, and who speaks about `report` of the own group. */
export const memberSpec = (port: number, { draft, report }: { draft: string; report: string }) =>
  spec(port, 'lacuna', 21, [
    { name: 'home_member', path: '/', noC16: true },
    { name: 'filing', path: `/reports/${draft}/edit`, noC16: true },
    {
      name: 'create',
      method: 'POST',
      path: '/reports/new',
      body: `groupId=${benchId.group(1)}&key=k{n}`,
    },
    {
      name: 'comment',
      method: 'POST',
      path: `/reports/${report}/discussion`,
      body: 'circle=shared&key=c{n}&text={note}+{n}',
    },
  ]);
