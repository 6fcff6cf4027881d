import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseCitations } from './citation-parse.ts';
import type { CitedAct, CitedUnit } from './citation-reader.ts';
import { referenceRegister } from '../queries/reference-register.server.ts';

const register = referenceRegister();

interface Expected {
  act: CitedAct | null;
  path: CitedUnit[];
  act_key?: string | null;
}
interface Case {
  id: string;
  lang: 'ru' | 'kk' | 'en';
  text: string;
  expect: Expected[];
}

const folder = '../shared/domain';
const isThere = existsSync(folder);
const casesIn = (file: string): Case[] =>
  isThere
    ? readFileSync(`${folder}/${file}`, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
    : [];

describe.each(['citations.test.jsonl', 'citations.wild.jsonl'])('%s', (file) => {
  if (!isThere) test.skip('lies beside the repository and was not found', () => {}); // -- the texts lie outside the repository, and CI may be without them

  test.each(casesIn(file).map((one) => [one.id, one] as const))('%s', (_id, one) => {
    const found = parseCitations(one.text, { lang: one.lang, register });
    expect(found.map(({ path }) => path)).toEqual(one.expect.map(({ path }) => path));
    one.expect.forEach(({ act, act_key }, at) => {
      const { act: said, actKey } = found[at]!;
      if (act === null) expect(said).toBeNull();
      else expect(said).toMatchObject(act);
      if (act_key !== undefined) expect(actKey).toBe(act_key);
    });
  });
});

test.skipIf(!isThere)('figures: exact lines, and citations bound to a wrong act', () => {
  for (const file of ['citations.test.jsonl', 'citations.wild.jsonl']) {
    const cases = casesIn(file);
    const read = cases.map(({ text, lang }) => parseCitations(text, { lang, register }));
    const exact = cases.filter(
      (one, at) =>
        JSON.stringify(read[at]!.map(({ path }) => path)) ===
        JSON.stringify(one.expect.map(({ path }) => path)),
    ).length;
    const wrong = cases.flatMap((one, at) =>
      read[at]!.filter(({ actKey }, place) => {
        const wanted = one.expect[place]?.act_key;
        return actKey !== null && wanted !== undefined && wanted !== actKey;
      }),
    ).length;
    process.stdout.write(
      `${file}: ${exact} of ${cases.length} exact, ${wrong} bound to a wrong act\n`,
    );
    expect(exact / cases.length).toBeGreaterThanOrEqual(file.includes('wild') ? 0.95 : 1);
    expect(wrong).toBe(0);
  }
});
