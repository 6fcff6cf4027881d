import { existsSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#app/access/actor.ts';
import { dropImport } from '#app/features/acts/commands/drop-import.server.ts';
import { mendImport, undoMend } from '#app/features/acts/commands/mend-import.server.ts';
import { readImport } from '#app/features/acts/jobs/read-import.server.ts';
import { db } from '#app/platform/database.server.ts';
import { blackedOutPdf } from '../../../prisma/seed/demo/files/pdf.ts';
import { docx } from '../../../prisma/seed/demo/files/office.ts';
import { makeAccount, officeActor } from '#tests/factories/account.ts';
import { importNow, keepAct, readAct, sendAct } from '#tests/factories/act-import.ts';
import { contextOf } from '#tests/factories/command.ts';
import { testDatabase } from '#tests/support/database.ts';
import { sourceFolder, storedKeys } from '#tests/support/source-folder.ts';

testDatabase();
sourceFolder();

const text = `
Статья 1. Слова
1. Первый пункт:
1) один;
2) два
и ещё
2. Второй пункт. 3. Третий пункт.
Статья 3. Дела
1. Пункт.
`;
let analyst: Actor;
let other: Actor;

beforeEach(async () => {
  analyst = officeActor((await makeAccount({ officeRole: 'analyst' })).id, 'analyst');
  other = officeActor((await makeAccount({ officeRole: 'head' })).id, 'head');
});

const eventsOf = async (objectId: string) =>
  (await db().event.findMany({ where: { objectId }, orderBy: { seq: 'asc' } })).map(({ type }) =>
    type.replace('act-import.', ''),
  );

describe('a file of an act', () => {
  test('is read into a tree with its questions, mended, and kept as an edition', async () => {
    const read = await readAct(analyst, text, 'z070000319_.01-09-2026.rus.txt');
    expect(read).toMatchObject({
      state: 'read',
      format: 'lines',
      guess: { language: 'ru', adiletId: 'Z070000319_', editionDate: '2026-09-01' },
      suspicions: [{ code: 'skipped-number', about: '1' }],
    });
    const point = read.units.find(({ text: words }) => words.startsWith('Второй'))!;
    const split = { from: '3. Третий', unit: 'point', number: '3' } as const;
    const about = { id: read.id, seen: read.rowVersion };
    const mend = { mend: 'split', no: point.no, ...split, ...about } as const;
    expect(await mendImport(contextOf(analyst), mend)).toEqual({ ok: true });
    const kept = await keepAct(analyst, await importNow(read.id));
    expect(kept).toMatchObject({ ok: true, actKey: 'law_education' });
    const units = await db().actUnit.findMany({
      where: { edition: { validFrom: new Date('2026-09-01') } },
      orderBy: { position: 'asc' },
    });
    expect(units.map(({ key }) => key.replace('Z070000319_/', '')).join(' ')).toBe(
      'a1 a1/p1 a1/p1/s1 a1/p1/s2 a1/p1/i2 a1/p2 a1/p3 a3 a3/p1',
    );
    expect(await importNow(read.id)).toMatchObject({ state: 'kept', units: [] });
    expect(await eventsOf(read.id)).toEqual(['begun', 'read', 'mended', 'kept']);
  });

  test('adds nothing when it comes again', async () => {
    const read = await readAct(analyst, text);
    expect(await sendAct(other, text)).toEqual({ ok: true, id: read.id });
    expect(await storedKeys()).toEqual([read.storageKey]);
    await keepAct(analyst, read);
    const fields = { file: 'imports.error.same-file' };
    expect(await sendAct(other, text)).toMatchObject({ ok: false, status: 422, fields });
    expect(await db().actImport.count()).toBe(1);
  });

  test('of a day that the act has an edition of already is refused beside the day', async () => {
    await keepAct(analyst, await readAct(analyst, text));
    const again = await readAct(analyst, `${text}Статья 4. Ещё\n`);
    expect(await keepAct(analyst, again)).toMatchObject({
      fields: { validFrom: 'imports.error.same-day' },
    });
    expect((await importNow(again.id)).state).toBe('read');
  });

  test('makes a new act of the register by its requisites', async () => {
    const read = await readAct(analyst, text);
    const act = { act: '', type: 'law', date: '2026-05-05', adiletId: 'Z2600000111' };
    expect(await keepAct(analyst, read, act)).toMatchObject({
      fields: { titleRu: 'imports.error.no-title' },
    });
    const titled = { ...act, titleRu: 'О словах', number: '111-VIII' };
    expect(await keepAct(analyst, read, titled)).toMatchObject({ actKey: 'act_z2600000111' });
    const article = await db().actArticle.findUnique({ where: { key: 'Z2600000111/a1' } });
    expect(article).toMatchObject({ headingRu: 'Слова' });
  });

  test('of Word is read like a text', async () => {
    const read = await readAct(analyst, docx(...text.trim().split('\n')), 'act.docx');
    expect(read).toMatchObject({ state: 'read', format: 'docx' });
    expect(read.units.filter(({ unit }) => unit === 'article')).toHaveLength(2);
  });

  test('that holds no act is told why', async () => {
    const files: Record<string, [string, Buffer | string]> = {
      letter: ['not-act', 'Письмо без единого пункта.\nС уважением.'],
      blanks: ['no-text', '  \n\n '],
      scan: ['no-text', blackedOutPdf(1)],
      'broken PDF': ['broken', '%PDF-1.7\nбез конца'],
      'broken Word file': ['broken', docx('Статья 1. Слова').subarray(0, 200)],
      program: ['not-act', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 2])],
    };
    const reads = Object.entries(files).map(async ([what, [reason, bytes]]) => {
      const read = await readAct(analyst, bytes);
      expect.soft(read, what).toMatchObject({ state: 'failed', reason, units: [] });
    });
    await Promise.all(reads);
  });

  test('whose reading was cut short is read anew, and one that was dropped is not', async () => {
    const sent = await sendAct(analyst, text);
    const { id } = sent as { id: string };
    await db().actImport.update({ where: { id }, data: { state: 'reading' } });
    await readImport(id, () => new Date());
    const read = await importNow(id);
    expect(read.state).toBe('read');
    expect(await dropImport(contextOf(analyst), { id, seen: read.rowVersion })).toEqual({
      ok: true,
    });
    await readImport(id, () => new Date());
    expect(await importNow(id)).toMatchObject({ state: 'dropped', units: [] });
    expect(await storedKeys()).toEqual([]);
  });
});

describe('mends', () => {
  test('of two people at once: the later is told', async () => {
    const { id, rowVersion: seen, units } = await readAct(analyst, text);
    const join = (actor: Actor) =>
      mendImport(contextOf(actor), { id, seen, mend: 'join', no: units[3]!.no });
    const both = await Promise.all([join(analyst), join(other)]);
    expect(both.map((result) => (result.ok ? 'done' : result.reason)).sort()).toEqual([
      'done',
      'imports.error.changed',
    ]);
    expect((await importNow(id)).units).toHaveLength(units.length - 1);
  });

  test('are taken back', async () => {
    const { id, rowVersion: seen, units } = await readAct(analyst, text);
    const bare = (list: typeof units) => list.map(({ importId: _, ...unit }) => unit);
    await mendImport(contextOf(analyst), { id, seen, mend: 'join', no: units[4]!.no });
    expect(await undoMend(contextOf(analyst), { id, seen: seen + 1 })).toEqual({ ok: true });
    expect(bare((await importNow(id)).units)).toEqual(bare(units));
    expect(await undoMend(contextOf(analyst), { id, seen: seen + 2 })).toMatchObject({
      reason: 'imports.error.nothing-to-undo',
    });
  });

  test('that cannot be done are refused beside their field', async () => {
    const { id, rowVersion: seen, units } = await readAct(analyst, text);
    const { no } = units[1]!;
    const split = { mend: 'split', no, from: 'нет таких', unit: 'point', number: '2' } as const;
    expect(await mendImport(contextOf(analyst), { id, seen, ...split })).toMatchObject({
      fields: { from: 'imports.error.words-not-found' },
    });
    expect((await importNow(id)).rowVersion).toBe(seen);
  });

  test('are the office’s alone', async () => {
    const { id, rowVersion: seen } = await readAct(analyst, text);
    const admin = officeActor(
      (await makeAccount({ officeRole: 'administrator' })).id,
      'administrator',
    );
    const mend = { id, seen, mend: 'letters', no: null } as const;
    expect(await mendImport(contextOf(admin), mend)).toMatchObject({ status: 403 });
    expect(await sendAct(admin, 'x')).toMatchObject({ status: 403 });
  });
});

// Real texts with counted truth lie beside the repository and are never part of it.
const folder = '../shared/domain/texts';
const isThere = existsSync(`${folder}/truth.json`);

describe.skipIf(!isThere)('real texts', () => {
  const truth = isThere ? JSON.parse(readFileSync(`${folder}/truth.json`, 'utf8')).acts : {};
  test.each([
    ['K1400000226', 'ru.2025-07-16.txt'],
    ['Z1300000088', 'kk.2026-01-09.html'],
    ['Z070000319_', 'ru.2025-12-26.md'],
    ['Z1600000480', 'ru.2026-01-09.pdf'],
  ])('%s/%s is kept article by article', async (adiletId, file) => {
    const read = await readAct(analyst, readFileSync(`${folder}/${adiletId}/${file}`), file);
    expect(read.state).toBe('read');
    const act = await db().act.findUniqueOrThrow({ where: { adiletId } });
    const language = file.slice(0, 2);
    expect(await keepAct(analyst, read, { act: act.key, language })).toMatchObject({ ok: true });
    const articles = await db().actUnit.findMany({
      where: { unit: 'article', edition: { actId: act.id, validFrom: new Date('2026-09-01') } },
      orderBy: { position: 'asc' },
    });
    const { texts } = truth[adiletId];
    const expected = texts[file] ?? texts[`${file}.txt`];
    expect(articles.map(({ number }) => number)).toEqual(expected.articles);
    if (expected.repealed_articles) {
      expect(articles.filter(({ isRepealed }) => isRepealed).map(({ number }) => number)).toEqual(
        expected.repealed_articles,
      );
    }
  });
});
