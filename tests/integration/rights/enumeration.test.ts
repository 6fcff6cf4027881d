// Ids of what one must not know of, and ids of nothing: the answers tell them apart in nothing.
import { afterAll, describe, expect, test } from 'vitest';
import { newId } from '#app/platform/ids.ts';
import { isFull, keepFigures } from '#tests/support/assurance.ts';
import { askAsStranger, compareIds, pagesOfThings } from './hidden-ids.ts';
import { runApp } from './running-app.ts';

const running = runApp();
const each = isFull ? 200 : 4;
const kinds = isFull ? 20 : 1;
/**
 * Of 24 pages whose times tell nothing, 200 samples give the worst an area of 0.57 by chance alone. A page that
 * looks as if it told something is asked again, so often that chance gives 0.55 once in ten thousand times.
 */
const suspicious = 0.55;
const again = 1_000;

/** How well the times tell the two apart: a half is not at all. */
function areaUnderCurve(these: number[], others: number[]): number {
  const wins = these.flatMap((a) => others.map((b) => (a > b ? 1 : a === b ? 0.5 : 0)));
  const area = wins.reduce<number>((sum, one) => sum + one, 0) / wins.length;
  return Math.max(area, 1 - area);
}

const median = (all: number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
const figures: { file: string; leaks: number; first: number; area: number; apart: number }[] = [];

describe.each(pagesOfThings)('$file', (page) => {
  test(`answers ${each} hidden ids as ${each} of nothing`, async () => {
    const asked = await compareIds(running, page, { each, kinds });
    const first = areaUnderCurve(asked.hidden, asked.unknown);
    const isSuspect = isFull && first >= suspicious;
    const last = isSuspect ? await compareIds(running, page, { each: again, kinds }) : asked;
    const area = areaUnderCurve(last.hidden, last.unknown);
    const apart = Math.abs(median(last.hidden) - median(last.unknown));
    const leaks = isSuspect ? [...asked.leaks, ...last.leaks] : asked.leaks;
    figures.push({ file: page.file, leaks: leaks.length, first, area, apart });
    expect(leaks).toEqual([]);
  }, 600_000);
});

test('a difference of one letter would be seen', async () => {
  const [visible, missing] = await Promise.all([
    askAsStranger(running, '/reports'),
    askAsStranger(running, `/reports/${newId()}`),
  ]);
  expect(visible.told).not.toEqual(missing.told);
  expect(areaUnderCurve([1, 2, 3], [4, 5, 6])).toBe(1);
});

afterAll(() => {
  const worst = figures.toSorted((a, b) => b.area - a.area)[0];
  const leaks = figures.reduce((sum, one) => sum + one.leaks, 0);
  const apart = Math.max(0, ...figures.map((one) => one.apart));
  const leaky = `${figures.length} pages × ${each} hidden and ${each} unknown ids: ${leaks} leaks`;
  // A few requests say nothing about times.
  const highest = Math.max(...figures.map(({ first }) => first));
  const suspects = figures.filter(({ first }) => first >= suspicious).length;
  const line = isFull
    ? `${leaky}; AUC at first at most ${highest.toFixed(3)}, ${suspects} pages asked ${again} times more; ` +
      `then worst ${worst?.area.toFixed(3)} (${worst?.file}), medians at most ${apart.toFixed(1)} ms apart`
    : leaky;
  return keepFigures('enumeration', line, { leaks, pages: figures });
});
