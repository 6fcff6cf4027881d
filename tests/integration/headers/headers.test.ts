// Suite 19: every address, asked by a visitor, an author and the head, carries every header; no nonce comes twice.
import { expect, test } from 'vitest';
import { newId } from '#app/platform/ids.ts';
import { isFull, keepFigures } from '#tests/support/assurance.ts';
import { allDoors } from '../rights/doors.ts';
import { table } from '../rights/expected/table.ts';
import { runApp } from '../rights/running-app.ts';
import { makeThing } from '../rights/things.ts';
import { askHeaders } from './ask-headers.ts';
import { carried, missingFrom, nonceOf, ofPages } from './carried.ts';

const running = runApp();
const nonceCount = isFull ? 10_000 : 300;
const askers = ['visitor', 'author', 'head'] as const;
/** Answered before anything is looked up, or kept by browsers on purpose. */
const besides = [
  '/health',
  '/ready',
  '/favicon.svg',
  '/nowhere',
  '/api/nothing',
  '/assets/nothing.js',
];

/** Every address of nothing, and of a report that is there wherever one is asked for. */
async function allPaths(): Promise<string[]> {
  const thing = await makeThing(running, 'ordinary');
  const paths: string[] = allDoors(newId()).map(({ path }) => path);
  for (const { path } of Object.values(table)) {
    const person = running.people.author;
    paths.push(await path({ ...running, thing, persona: 'author', person }));
  }
  return [...new Set(paths)];
}

test('every answer carries every header, and a nonce of its own', async () => {
  const paths = await allPaths();
  const faults: string[] = [];
  const nonces = new Set<string>();
  let answers = 0;
  const look = async (path: string, as: (typeof askers)[number], wanted: typeof carried) => {
    const { headers, body } = await askHeaders(running, path, as);
    answers += 1;
    const nonce = nonceOf(headers);
    if (nonces.has(nonce)) faults.push(`${path}: a nonce a second time`);
    nonces.add(nonce);
    const others = [...body.matchAll(/<script[^>]*>/g)].filter(
      ([tag]) => !tag.includes(`nonce="${nonce}"`),
    );
    faults.push(...others.map(([tag]) => `${path}: ${tag}`));
    faults.push(...missingFrom(headers, wanted).map((name) => `${path} as ${as}: ${name}`));
  };
  for (const as of askers) for (const path of paths) await look(path, as, [...carried, ...ofPages]);
  for (const path of besides) await look(path, 'visitor', carried);
  const asked = answers;
  while (answers < nonceCount) {
    await Promise.all(Array.from({ length: 20 }, () => look('/sign-in', 'visitor', carried)));
  }
  const wanted = carried.length + ofPages.length;
  await keepFigures(
    'headers',
    `${paths.length + besides.length} addresses × ${wanted} headers, as ${askers.length}: ${asked} answers, ${faults.length} faults; ` +
      `${nonces.size} nonces in ${answers} answers`,
    { addresses: paths.length, headers: wanted, answers, nonces: nonces.size, faults },
  );
  expect(faults).toEqual([]);
  expect(nonces.size).toBe(answers);
}, 600_000);
