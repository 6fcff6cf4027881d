// Every page with hostile words in its address: forms that only ask come by it, and anybody may change it by hand.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeSession } from '#tests/factories/session.ts';
import { partOfToday } from '#tests/support/assurance.ts';
import { table } from '../rights/expected/table.ts';
import { personas } from '../rights/personas.ts';
import { runApp } from '../rights/running-app.ts';
import { makeThing, thingNames } from '../rights/things.ts';
import type { Row } from '../rights/expected/row.ts';

const running = runApp();

/** The names that any page reads from its address. */
async function queryNames(): Promise<string[]> {
  const names = new Set<string>();
  for (const entry of await readdir('app', { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue;
    const text = await readFile(path.join(entry.parentPath, entry.name), 'utf8');
    for (const [, name] of text.matchAll(
      /\b(?:searchParams|query|params)\.(?:get|getAll|has)\('(\w+)'\)/g,
    )) {
      names.add(name!);
    }
  }
  return [...names];
}

const values = [
  '%00',
  'a%00b',
  '%ED%A0%80',
  '%',
  '%zz',
  '',
  '%20',
  "'",
  '%5C',
  '%25',
  '_%25',
  '-1',
  '1e309',
  '99999999999999999999',
  'NaN',
  '2026-02-30',
  '0000-00-00',
  '00000000-0000-0000-0000-00000000000z',
  '__proto__',
  'constructor',
  '[object%20Object]',
  '%D1%8B'.repeat(300),
  'a'.repeat(3_000),
  '%26'.repeat(300),
  '%7C%26%21%28',
  ':*',
  '%3C%2D%3E',
  '%F0%9F%98%80',
  '%E2%80%AE',
];

/** Who is let in, and on what. */
function whoReads({ read }: Row) {
  const ofThings = typeof read === 'string' ? { ordinary: read } : read!;
  for (const thing of thingNames) {
    const at = ofThings[thing]?.replaceAll(' ', '').indexOf('.', 2) ?? -1;
    if (at >= 0) return { thing, persona: personas[at]! };
  }
  return { thing: 'ordinary' as const, persona: 'author' as const };
}

const pages = Object.entries(table)
  .filter(([, { read }]) => read !== undefined)
  .map(([file, row], turn) => ({ file, row, turn }));
const names = await queryNames();

describe.each(pages)('$file', ({ file, row, turn }) => {
  test('answers whatever is asked', async () => {
    const { thing: name, persona } = whoReads(row);
    const thing = await makeThing(running, name);
    const person = running.people[persona];
    const [address] = (await row.path({ ...running, persona, person, thing })).split('?');
    const { secret } = await makeSession(person.accountId);
    const broken: string[] = [];
    for (const value of partOfToday(values, 4, turn)) {
      const query = names
        .map((one) => `${one}=${value}&${one}=${value}`)
        .join('&')
        .slice(0, 7_500);
      const abort = new AbortController();
      const answer = await fetch(`${running.app.origin}${address}?${query}`, {
        headers: { Cookie: `lacuna=${secret}` },
        redirect: 'manual',
        signal: abort.signal,
      });
      // A stream of news has no end.
      if (answer.headers.get('content-type')?.startsWith('text/event-stream')) abort.abort();
      else await answer.arrayBuffer();
      if (answer.status >= 500) broken.push(`${value.slice(0, 30)} → ${answer.status}`);
    }
    expect({ file, broken }).toEqual({ file, broken: [] });
  });
});
