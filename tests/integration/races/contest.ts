// Two acts that are begun together have to end as if one had been done after the other.
import { pool } from '#app/platform/database.server.ts';
import { seeded } from '#tests/support/seeded.ts';

type Answer = { ok: boolean; reason?: string; status?: number; contested?: readonly unknown[] };

/** Two acts on things made for them alone, and how these things stand afterwards. */
export interface Pair {
  acts: readonly [() => Promise<Answer>, () => Promise<Answer>];
  print(): Promise<string[]>;
}

export interface Contest {
  name: string;
  /** By turns; `both` names the acts after which the other may be kept as well. */
  variants: readonly { name: string; both?: readonly number[] }[];
  make(variant: string): Promise<Pair>;
}

interface Outcome {
  answers: [string, string];
  print: string[];
}

const DONE = 'done';

async function answerOf(act: () => Promise<Answer>): Promise<string> {
  try {
    const answer = await act();
    if (answer.ok) return answer.contested?.length ? 'told what is contested' : DONE;
    return `${answer.status} ${answer.reason}`;
  } catch (error) {
    const { name, message } = error as Error;
    return `threw ${name}: ${message.trim().split('\n').at(-1)}`;
  }
}

/** One act after the other, begun with the first or with the second. */
async function inTurn(contest: Contest, variant: string, first: 0 | 1): Promise<Outcome> {
  const { acts, print } = await contest.make(variant);
  const answers: [string, string] = ['', ''];
  for (const at of first === 0 ? [0, 1] : [1, 0]) answers[at as 0 | 1] = await answerOf(acts[at]!);
  return { answers, print: await print() };
}

/** Both begun together, on connections of their own; the seed says which is how many questions behind. */
async function together({ acts, print }: Pair, below: (n: number) => number): Promise<Outcome> {
  const late = below(2);
  const questions = below(9);
  const run = async (at: 0 | 1) => {
    if (at === late) for (let n = 0; n < questions; n += 1) await pool().query('select 1');
    return answerOf(acts[at]);
  };
  const answers = await Promise.all([run(0), run(1)]);
  return { answers, print: await print() };
}

/** What a contest has shown. */
export interface Shown {
  pairs: number;
  /** How often the act named first was kept, and the one named second. */
  won: [number, number];
  told: number;
  both: number;
  faults: string[];
}

/** Runs pairs of a contest and judges each against both ways of doing its acts in turn. */
export async function hold(contest: Contest, pairs: number, seed: number): Promise<Shown> {
  const below = seeded(seed);
  const shown: Shown = { pairs: 0, won: [0, 0], told: 0, both: 0, faults: [] };
  const serial = new Map<string, [Outcome, Outcome]>();
  for (let n = 0; n < pairs; n += 1) {
    const variant = contest.variants[n % contest.variants.length]!;
    const key = variant.name;
    if (!serial.has(key)) {
      const ways: [Outcome, Outcome] = [
        await inTurn(contest, key, 0),
        await inTurn(contest, key, 1),
      ];
      serial.set(key, ways);
      shown.faults.push(...faultsInTurn(variant, ways));
    }
    const outcome = await together(await contest.make(key), below);
    const ways = serial.get(key)!;
    shown.pairs += 1;
    if (!ways.some((way) => isSame(way, outcome))) shown.faults.push(faultOf(key, outcome, ways));
    count(shown, outcome.answers);
  }
  return shown;
}

/** Done in turn, the first is kept and the other told; else the pair would be no contest. */
const faultsInTurn = (variant: Contest['variants'][number], ways: readonly Outcome[]): string[] =>
  ways
    .filter(({ answers }, first) => {
      const other = answers[1 - first]!;
      return answers[first] !== DONE || (other === DONE && !variant.both?.includes(first));
    })
    .map(({ answers }) => `${variant.name}, in turn: ${answers.join(' | ')}`);

const isSame = (one: Outcome, other: Outcome): boolean =>
  one.answers.join('|') === other.answers.join('|') && one.print.join() === other.print.join();

function count(shown: Shown, answers: Outcome['answers']): void {
  const kept = answers.map((answer) => answer === DONE);
  if (kept[0] && kept[1]) shown.both += 1;
  else if (kept[0] || kept[1]) shown.won[kept[0] ? 0 : 1] += 1;
  shown.told += answers.filter((answer) => answer !== DONE && !answer.startsWith('threw')).length;
}

/** What was left that none of the ways in turn leaves, and what is missing. */
function faultOf(variant: string, outcome: Outcome, ways: readonly Outcome[]): string {
  const { answers, print } = outcome;
  const near = ways.find((way) => way.answers.join() === answers.join()) ?? ways[0]!;
  const only = (mine: string[], others: string[]) => mine.filter((row) => !others.includes(row));
  return [
    `${variant}, together: ${answers.join(' | ')}; in turn: ${near.answers.join(' | ')}`,
    ...only(print, near.print).map((row) => `+ ${row}`),
    ...only(near.print, print).map((row) => `- ${row}`),
  ].join('\n');
}

/** The line of one contest. */
export const lineOf = ({ name }: Contest, { pairs, won, told, both, faults }: Shown): string =>
  `${name}: ${pairs} pairs, ${won[0]} to ${won[1]}${both ? `, both in turn ${both}` : ''}, told ${told}, faults ${faults.length}`;
