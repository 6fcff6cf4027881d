// Of suite 24: no regular expression of the product takes more than a bounded number of steps for what is typed.
// What was judged before is in `judged-regexes.json`; in full all are judged anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { check } from 'recheck';
import { expect, test } from 'vitest';
import { isFull, keepFigures } from '#tests/support/assurance.ts';
import { mostSteps, within } from './bounded-regexes.ts';
import { regexesOf, type Found } from './regexes-of.ts';

const file = fileURLToPath(new URL('judged-regexes.json', import.meta.url));
const judged = new Set(JSON.parse(readFileSync(file, 'utf8')) as string[]);

/** How steps grow with what is read: 1 is linear, Infinity exponential; null where it could not be found out. */
async function degreeOf({
  source,
  flags,
}: Pick<Found, 'source' | 'flags'>): Promise<number | null> {
  const verdict = await check(source, flags.replace('v', 'u'), { timeout: 20_000 });
  if (verdict.status === 'safe') return 1;
  if (verdict.status === 'unknown') return null;
  const { complexity } = verdict;
  return complexity.type === 'polynomial' ? complexity.degree : Infinity;
}

test('no regular expression can be made to take long', async () => {
  const all = regexesOf();
  const linear: string[] = [];
  const bounded: string[] = [];
  const vulnerable: string[] = [];
  for (const one of all) {
    const degree = !isFull && judged.has(one.text) ? 1 : await degreeOf(one);
    const longest = within[one.file];
    if (degree === 1) linear.push(one.text);
    else if (typeof longest === 'string' || (longest && longest ** (degree ?? 2) <= mostSteps)) {
      bounded.push(one.text);
    } else vulnerable.push(`${one.file}:${one.line} ${one.text} (degree ${degree})`);
  }
  if (isFull) writeFileSync(file, `${JSON.stringify(linear.toSorted(), null, 2)}\n`);
  await keepFigures(
    'regexes',
    `${all.length} regular expressions: ${linear.length} linear, ${bounded.length} over input of bounded length, vulnerable ${vulnerable.length}`,
    { all: all.length, linear: linear.length, bounded, vulnerable },
  );
  expect(vulnerable).toEqual([]);
}, 900_000);

test('one that can be made to take long is found', async () => {
  expect(await degreeOf({ source: '^(a+)+$', flags: '' })).toBe(Infinity);
  expect(await degreeOf({ source: '\\s+$', flags: '' })).toBe(2);
});
