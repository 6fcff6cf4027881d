import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as diff from './act-diff.ts';
import * as cite from './cite.ts';
import * as outline from './act-outline.ts';
import type { CommandIo } from './lines.ts';

let folder = '';
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'lacuna-acts-'))));
afterAll(() => rm(folder, { recursive: true }));

type Run = (args: string[], io: CommandIo) => Promise<number>;

async function call(run: Run, args: string[], stdin = ''): Promise<{ code: number; out: string }> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = await run(args, { stdin: Readable.from([stdin]), stdout, stderr });
  stdout.end();
  stderr.end();
  return { code, out: await text(stdout) };
}

async function file(name: string, ...lines: string[]): Promise<string> {
  await writeFile(join(folder, name), lines.join('\n\n'));
  return join(folder, name);
}

describe('cite', () => {
  const answers = async (...lines: unknown[]) =>
    (await call(cite.run, [], lines.map((line) => JSON.stringify(line)).join('\n'))).out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));

  test('a line gives a line, with the act where the register has it', async () => {
    const line = { id: 'a', lang: 'ru', text: 'пп. 3) п. 2 ст. 26 Закона «Об образовании»' };
    expect(await answers(line)).toEqual([
      {
        id: 'a',
        citations: [
          {
            act: { type: 'law', title: 'Об образовании' },
            path: [
              { u: 'article', n: '26' },
              { u: 'point', n: '2' },
              { u: 'subpoint', n: '3' },
            ],
            act_key: 'law_education',
            span: [0, line.text.length],
          },
        ],
      },
    ]);
  });

  test('the language is found out where the line does not say it', async () => {
    const [russian, kazakh, english] = await answers(
      { id: 1, text: 'статья 5 Закона «Об образовании»' },
      { id: 2, text: '26-бабының 2-тармағы' },
      { id: 3, text: 'paragraph 2 of Article 26 of the Law On Education' },
    );
    expect(russian.citations[0].path).toEqual([{ u: 'article', n: '5' }]);
    expect(kazakh.citations[0].path).toEqual([
      { u: 'article', n: '26' },
      { u: 'point', n: '2' },
    ]);
    expect(english.citations[0].path).toEqual(kazakh.citations[0].path);
  });

  test('a line that is no question is answered as such', async () => {
    expect(await answers('no object', { id: 1 })).toEqual([
      { id: null, error: expect.any(String) },
      { id: 1, error: expect.any(String) },
    ]);
  });

  test('a byte order mark, Windows line ends and empty lines are passed over', async () => {
    const line = JSON.stringify({ id: 1, lang: 'ru', text: 'статья 5' });
    const { out } = await call(cite.run, [], `\uFEFF${line}\r\n\r\n${line}\r\n`);
    expect(
      out
        .trim()
        .split('\n')
        .map((answer) => JSON.parse(answer).id),
    ).toEqual([1, 1]);
  });
});

describe('act-outline and act-diff', () => {
  const old = [
    'Статья 1. Порядок',
    '1. Приём открыт.',
    'Статья 2. Сроки',
    'Срок – месяц.',
    'Статья 3. Язык',
    'Два языка.',
  ];

  test('the outline is one object', async () => {
    const { code, out } = await call(outline.run, [await file('act.txt', ...old), '--lang', 'ru']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      counts: { article: 3, point: 1 },
      units: [
        {
          u: 'article',
          n: '1',
          heading: 'Порядок',
          repealed: false,
          children: [{ u: 'point', n: '1' }],
        },
        {},
        {},
      ],
    });
  });

  test('the difference names articles, each once', async () => {
    const now = [
      'Статья 1. Порядок',
      '1. Приём открыт для всех.',
      'Статья 1-1. Комиссия',
      'Её создаёт школа.',
      'Статья 2. Сроки',
      'Сноска. Статья 2 исключена Законом РК от 01.02.2024 № 1-VIII.',
      'Статья 3. Язык',
      'Два языка.',
      'Сноска. Статья 3 с изменениями.',
    ];
    const files = [await file('old.txt', ...old), await file('new.txt', ...now)];
    expect(JSON.parse((await call(diff.run, [...files, '--lang', 'ru'])).out)).toEqual({
      added: ['1-1'],
      repealed: ['2'],
      changed: ['1'],
      only_notes_changed: ['3'],
    });
  });

  test('a file that is no act, or none, is said', async () => {
    const letter = await file('letter.txt', 'Просим принять меры.');
    await expect(call(outline.run, [letter])).rejects.toThrow('holds no articles');
    await expect(call(outline.run, [join(folder, 'missing.txt')])).rejects.toThrow(
      'cannot be read',
    );
    expect((await call(outline.run, [])).code).toBe(2);
  });

  test('a language that Lacuna does not read, and a flag that it does not have, are said', async () => {
    const act = await file('act.txt', ...old);
    await expect(call(outline.run, [act, '--lang', 'xx'])).rejects.toThrow('ru, kk, en');
    await expect(call(diff.run, [act, act, '--words'])).rejects.toThrow('--words');
    expect((await call(outline.run, ['--lang=kk', act])).code).toBe(0);
  });
});
