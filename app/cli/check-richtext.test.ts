import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { doc, line, linked, p, quotesJson, text as words } from '#app/richtext/testing/build.ts';
import { HARMLESS_DOCUMENTS } from '#app/richtext/testing/harmless-documents.ts';
import { HOSTILE_DOCUMENTS } from '#app/richtext/testing/hostile-documents.ts';
import { run } from './check-richtext.ts';

interface Answer {
  verdict: string;
  reason: string | null;
  doc: unknown;
}

async function answers(input: string | Buffer): Promise<Answer[]> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const output = text(stdout);
  const code = await run([], { stdin: Readable.from([input]), stdout, stderr });
  stdout.end();
  stderr.end();
  expect([code, await text(stderr)]).toEqual([0, '']);
  const lines = (await output).split(/[\n\u0085\u2028\u2029]/);
  expect(lines.pop()).toBe('');
  return lines.map((one) => JSON.parse(one) as Answer);
}

/** The documents that JSON can carry: no classes, no getters, no minus zero, none too deep for it. */
function jsonLines(rows: readonly (readonly [string, unknown, unknown?])[]): string[] {
  return rows.flatMap(([, document]) => {
    if (typeof document === 'string') return document.includes('\n') ? [] : [document];
    try {
      const json = JSON.stringify(document);
      const isPlain = Object.getPrototypeOf(document) === Object.prototype;
      return isPlain && isDeepStrictEqual(JSON.parse(json), document) ? [json] : [];
    } catch {
      return [];
    }
  });
}

test('what is accepted comes back as it would be stored', async () => {
  const stored = linked('https://edu.kz/');
  const given = linked('HTTPS://edu.kz', { target: '_blank', class: null });
  expect(await answers(`${JSON.stringify(given)}\n`)).toEqual([
    { verdict: 'accept', reason: null, doc: stored },
  ]);
});

test('exactly one line out for each line in, whatever stands in it', async () => {
  const input = [
    '',
    ' ',
    '{',
    'null',
    '[]',
    '\r',
    '\u2028',
    '{"type":"doc"}\u0085',
    '['.repeat(500_000),
    quotesJson(100_000),
    '"'.repeat(3_000_000),
  ];
  const given = await answers(`${input.join('\n')}\n`);
  expect(given.map(({ reason }) => reason)).toEqual([
    'invalid-json',
    'invalid-json',
    'invalid-json',
    'bad-type',
    'bad-type',
    'invalid-json',
    'invalid-json',
    'invalid-json',
    'too-long',
    'too-long',
    'too-long',
  ]);
  expect(given.every(({ verdict, doc: stored }) => verdict === 'reject' && stored === null)).toBe(
    true,
  );
});

test('separators of lines in a text do not cut the answer', async () => {
  const document = line(words('а\u2028б\u2029в\u0085г'));
  expect(await answers(JSON.stringify(document))).toEqual([
    { verdict: 'accept', reason: null, doc: document },
  ]);
});

test('bytes that are no text are still answered', async () => {
  expect(await answers(Buffer.from([0xff, 0xfe, 0x0a, 0x7b, 0x0a]))).toHaveLength(2);
});

test('an empty input has no answers', async () => expect(await answers('')).toEqual([]));

test('every hostile document is rejected, every harmless one accepted', async () => {
  const [hostile, harmless] = [jsonLines(HOSTILE_DOCUMENTS), jsonLines(HARMLESS_DOCUMENTS)];
  expect(hostile.length).toBeGreaterThan(250);
  expect(harmless.length).toBeGreaterThan(60);
  const verdicts = async (lines: string[]) =>
    (await answers(`${lines.join('\n')}\n`)).map(({ verdict }) => verdict);
  expect(await verdicts(hostile)).toEqual(hostile.map(() => 'reject'));
  expect(await verdicts(harmless)).toEqual(harmless.map(() => 'accept'));
});

test('a document given twice gets the same answer twice', async () => {
  const json = JSON.stringify(doc(p(words('а'))));
  const [first, second] = await answers(`${json}\n${json}`);
  expect(second).toEqual(first);
});
