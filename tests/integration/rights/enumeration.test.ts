// Ids of what one must not know of, and ids of nothing: the answers tell them apart in nothing.
import { isDeepStrictEqual } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { newId } from '#app/platform/ids.ts';
import { isFull, keepFigures } from '#tests/support/assurance.ts';
import type { Asked, Row } from './expected/row.ts';
import { table } from './expected/table.ts';
import { personas } from './personas.ts';
import { runApp } from './running-app.ts';
import { makeThing, thingNames, type Thing, type ThingName } from './things.ts';

const running = runApp();
const stranger = 'member of another group';
const each = isFull ? 200 : 4;
const kinds = isFull ? 20 : 1;

/** The thing of a row that the tables hide from a member of another group. */
function hiddenFrom({ read }: Row): ThingName | null {
  if (read === undefined) return null;
  const at = personas.indexOf(stranger);
  const letterOf = (answers: string | undefined) => answers?.replaceAll(' ', '')[at];
  if (typeof read === 'string') return letterOf(read) === '4' ? 'ordinary' : null;
  return thingNames.find((name) => letterOf(read[name]) === '4') ?? null;
}

const nothing = (): Thing => ({
  id: newId(),
  commentId: newId(),
  threadId: newId(),
  sourceId: newId(),
});

/** Pages whose address names a thing: the others are the same for everybody. */
const rows = Object.entries(table).flatMap(([file, row]) => {
  const thing = hiddenFrom(row);
  return thing && /thing/.test(row.path.toString()) ? [{ file, row, thing }] : [];
});

async function ask(path: string) {
  const { secret } = running.people[stranger];
  const started = performance.now();
  const answer = await fetch(running.app.origin + path, {
    headers: { Cookie: `lacuna=${secret}`, 'Accept-Language': 'ru' },
    redirect: 'manual',
  });
  const body = await answer.text();
  const ms = performance.now() - started;
  // A session is prolonged now and then, whatever is asked.
  const headers = [...answer.headers.keys()].filter(
    (name) => !['connection', 'set-cookie'].includes(name),
  );
  const same = body
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID')
    .replace(/nonce="[^"]*"/g, 'nonce');
  return { ms, told: { status: answer.status, headers, body: same } };
}

/** How well the times tell the two apart: a half is not at all. */
function areaUnderCurve(these: number[], others: number[]): number {
  const wins = these.flatMap((a) => others.map((b) => (a > b ? 1 : a === b ? 0.5 : 0)));
  const area = wins.reduce<number>((sum, one) => sum + one, 0) / wins.length;
  return Math.max(area, 1 - area);
}

const median = (all: number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
const figures: { file: string; leaks: number; area: number; apart: number }[] = [];

describe.each(rows)('$file', ({ file, row, thing }) => {
  test(`answers ${each} hidden ids as ${each} of nothing`, async () => {
    const person = running.people[stranger];
    const pathOf = (of: Thing) =>
      row.path({ ...running, persona: stranger, person, thing: of } satisfies Asked);
    const things = await Promise.all(
      Array.from({ length: kinds }, () => makeThing(running, thing)),
    );
    const hidden: number[] = [];
    const unknown: number[] = [];
    let leaks = 0;
    for (let at = 0; at < each; at += 1) {
      const ofHidden = await ask(await pathOf(things[at % kinds]!));
      const ofNothing = await ask(await pathOf(nothing()));
      hidden.push(ofHidden.ms);
      unknown.push(ofNothing.ms);
      if (!isDeepStrictEqual(ofHidden.told, ofNothing.told)) leaks += 1;
      expect.soft(ofHidden.told).toEqual(ofNothing.told);
    }
    const area = areaUnderCurve(hidden, unknown);
    figures.push({ file, leaks, area, apart: Math.abs(median(hidden) - median(unknown)) });
  }, 600_000);
});

test('a difference of one letter would be seen', async () => {
  const [visible, missing] = await Promise.all([ask('/reports'), ask(`/reports/${newId()}`)]);
  expect(visible.told).not.toEqual(missing.told);
  expect(areaUnderCurve([1, 2, 3], [4, 5, 6])).toBe(1);
});

afterAll(() => {
  const worst = figures.toSorted((a, b) => b.area - a.area)[0];
  const leaks = figures.reduce((sum, one) => sum + one.leaks, 0);
  const apart = Math.max(0, ...figures.map((one) => one.apart));
  const leaky = `${figures.length} pages × ${each} hidden and ${each} unknown ids: ${leaks} leaks`;
  // A few requests say nothing about times.
  const line = isFull
    ? `${leaky}, worst AUC ${worst?.area.toFixed(3)} (${worst?.file}), medians at most ${apart.toFixed(1)} ms apart`
    : leaky;
  return keepFigures('enumeration', line, { leaks, pages: figures });
});
