// One form sent several times at once: what one sending alone would leave has to be all that is left.
import { pool } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/ids.ts';
import type { Cast } from '#tests/factories/cast.ts';
import { seeded } from '#tests/support/seeded.ts';
import { bodiless, keyedWrites } from './keyed-writes.ts';

const tables = [
  'report',
  'report_version',
  'report_link',
  'source',
  'capture',
  'attachment',
  'upload',
  'thread',
  'comment',
  'decision',
  'clarification',
  'dossier_report',
  'report_merge',
  'monitoring_group',
  'invitation',
  'event',
  'idempotency_key',
];
const jobs = ['send-mail', 'dispatch-event', 'capture-source'];
const sql = [
  ...tables.map((table) => `(select count(*)::int from ${table}) as "${table}"`),
  ...jobs.map((job) => `(select count(*)::int from pgboss.job where name = '${job}') as "${job}"`),
];

type Counts = Record<string, number>;

async function counts(): Promise<Counts> {
  const { rows } = await pool().query<Counts>(`select ${sql.join(', ')}`);
  return rows[0]!;
}

const between = (before: Counts, after: Counts): Counts =>
  Object.fromEntries(
    Object.entries(after).flatMap(([name, count]) => {
      const more = count - before[name]!;
      return more === 0 ? [] : [[name, more]];
    }),
  );

export class Repeats {
  submissions = 0;
  sent = 0;
  kept = 0;
  letters = 0;
  otherBodies = 0;
  refusedBodies = 0;
  readonly faults: string[] = [];

  get line(): string {
    const { submissions, sent, kept, letters, otherBodies, refusedBodies, faults } = this;
    return `${submissions} submissions sent ${sent} times, kept ${kept}, letters ${letters}, with another body refused ${refusedBodies}/${otherBodies}, faults ${faults.length}`;
  }
}

/** Sends submissions of every kind by turns, two to eight times each at once, and once with another body. */
export async function repeatAll(cast: Cast, submissions: number, seed: number): Promise<Repeats> {
  const below = seeded(seed);
  const repeats = new Repeats();
  const names = Object.keys(keyedWrites);
  const alone = new Map<string, string>();
  for (let n = 0; n < submissions; n += 1) {
    const name = names[n % names.length]!;
    if (!alone.has(name)) alone.set(name, await leftByOne(cast, name));
    await repeatOne(repeats, { cast, name, times: 2 + below(7), alone: alone.get(name)! });
  }
  return repeats;
}

async function leftByOne(cast: Cast, name: string): Promise<string> {
  const send = await keyedWrites[name]!(cast);
  const before = await counts();
  const done = await send({ key: newId(), bodyHash: 'body' });
  if (!done.ok) throw new Error(`${name} alone: ${done.reason}`);
  return JSON.stringify(between(before, await counts()));
}

interface One {
  cast: Cast;
  name: string;
  times: number;
  alone: string;
}

async function repeatOne(repeats: Repeats, { cast, name, times, alone }: One): Promise<void> {
  const send = await keyedWrites[name]!(cast);
  const key = newId();
  const before = await counts();
  const answers = await Promise.all(
    Array.from({ length: times }, () =>
      send({ key, bodyHash: 'body' }).catch((error: Error) => `threw ${error.message}`),
    ),
  );
  const left = between(before, await counts());
  repeats.submissions += 1;
  repeats.sent += times;
  repeats.letters += left['send-mail'] ?? 0;
  const different = new Set(answers.map(toldBy));
  if (different.size !== 1)
    repeats.faults.push(`${name} × ${times}: ${[...different].join(' | ')}`);
  if (JSON.stringify(left) === alone) repeats.kept += 1;
  else repeats.faults.push(`${name} × ${times} left ${JSON.stringify(left)}, not ${alone}`);

  if (bodiless.includes(name)) return;
  repeats.otherBodies += 1;
  const other = await send({ key, bodyHash: 'other' });
  const isRefused = !other.ok && other.status === 422 && other.reason === 'errors.other-body';
  if (isRefused) repeats.refusedBodies += 1;
  else repeats.faults.push(`${name} with another body: ${toldBy(other)}`);
}

/** An answer as a repeat has to give it again; the token of an invitation is in the first one's letter alone. */
function toldBy(answer: object | string): string {
  if (typeof answer === 'string') return answer;
  const { token: _once, ...told } = answer as { token?: string };
  return JSON.stringify(told);
}
