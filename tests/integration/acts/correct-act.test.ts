import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '#app/access/actor.ts';
import { correctAct } from '#app/features/acts/commands/correct-act.server.ts';
import { parseCitations } from '#app/features/acts/domain/citation-parse.ts';
import { citedLinks, registerStampSql } from '#app/features/acts/queries/cited-links.server.ts';
import { getAct } from '#app/features/acts/queries/get-act.server.ts';
import { loadActRegister } from '#app/features/acts/queries/load-act-register.server.ts';
import { readWords } from '#app/features/search/domain/search-words.ts';
import { searchActs } from '#app/features/search/queries/search-acts.server.ts';
import { db, rows } from '#app/platform/database.server.ts';
import { makeAccount, officeActor } from '#tests/factories/account.ts';
import { requisitesOf } from '#tests/factories/act.ts';
import { contextOf } from '#tests/factories/command.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const key = 'law_teacher_status';
let analyst: Actor;
beforeEach(async () => {
  analyst = officeActor((await makeAccount({ officeRole: 'analyst' })).id, 'analyst');
});

const correct = async (change: object, actor = analyst) =>
  correctAct(contextOf(actor), { ...(await requisitesOf(key)), ...change, key });
const eventsOf = async () =>
  (await db().event.findMany({ where: { type: { in: ['act.corrected', 'act.status-set'] } } })).map(
    ({ type, before, after }) => ({ type, before, after }),
  );
const stamp = async () =>
  (await rows<{ stamp: string }>('test.stamp', `select ${registerStampSql} as stamp`, []))[0]!
    .stamp;

test('a new name is known in citations, in links and in search at once', async () => {
  const text = 'Нарушена статья 6 Закона «Педагогический статут».';
  const read = async () =>
    parseCitations(text, { lang: 'ru', register: await loadActRegister() })[0];
  expect((await read())?.actKey ?? null).toBe(null);
  expect((await citedLinks([text], await stamp())).flat()).toEqual([]);
  const aliases = ['Педагогический статут', 'Статут педагога'];
  expect(await correct({ aliases })).toEqual({ ok: true, key });
  expect(await read()).toMatchObject({ actKey: key });
  expect((await citedLinks([text], await stamp())).flat()[0]?.href).toContain(key);
  const found = await searchActs(analyst, {
    ...{ words: readWords('педагогический статут'), type: null, level: null, status: null },
    ...{ after: null, lang: 'ru', day: '2026-11-25' },
  });
  expect(found.acts[0]?.key).toBe(key);
  expect(await eventsOf()).toEqual([
    { type: 'act.corrected', before: null, after: { fields: ['aliases'] } },
  ]);
});

test('the end of an act, its day, what came instead and its levels stand on its page', async () => {
  const end = { status: 'repealed', statusAsOf: '2026-11-01', successor: 'law_education' } as const;
  const { id } = await db().act.findUniqueOrThrow({ where: { key: 'law_education' } });
  expect(await correct({ ...end, levels: ['preschool'], number: '293-VII' })).toMatchObject({
    ok: true,
  });
  expect(await getAct(analyst, { key, lang: 'en' })).toMatchObject({
    ...{ status: 'repealed', statusAsOf: '2026-11-01', number: '293-VII' },
    successor: { key: 'law_education' },
    levels: [expect.stringContaining('reschool')],
  });
  expect(await eventsOf()).toEqual([
    { type: 'act.corrected', before: null, after: { fields: ['number', 'levels'] } },
    {
      type: 'act.status-set',
      before: { status: 'in_force', replacedById: null },
      after: { status: 'repealed', replacedById: id },
    },
  ]);
});

test('nothing changed is no event, and of two at once the later is told', async () => {
  expect(await correct({})).toEqual({ ok: true, key });
  expect(await eventsOf()).toEqual([]);
  const seen = await requisitesOf(key);
  const both = await Promise.all(
    ['1', '2'].map((number) => correctAct(contextOf(analyst), { ...seen, number, key })),
  );
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toMatchObject({
    status: 409,
    reason: 'requisites.error.changed',
  });
  expect(await eventsOf()).toHaveLength(1);
});

test('what does not fit is told beside its field', async () => {
  const fieldsOf = async (change: object) => {
    const done = await correct(change);
    return done.ok ? null : done.fields;
  };
  const over = { status: 'repealed' };
  expect(await fieldsOf({ type: 'edict' })).toEqual({ type: 'imports.error.no-type' });
  expect(await fieldsOf({ titleRu: '', titleKk: '' })).toHaveProperty('titleRu');
  expect(await fieldsOf({ date: '', year: '' })).toEqual({ date: 'errors.required' });
  expect(await fieldsOf({ date: '', year: '2019' })).toBe(null);
  expect(await fieldsOf({ levels: ['nursery'] })).toEqual({ levels: 'errors.not-valid' });
  expect(await fieldsOf({ adiletId: 'Z070000319_' })).toEqual({
    adiletId: 'imports.error.act-there',
  });
  expect(await fieldsOf({ successor: 'law_education' })).toHaveProperty('successor');
  expect(await fieldsOf({ ...over, successor: key })).toHaveProperty('successor');
  expect(await fieldsOf({ ...over, successor: 'none' })).toHaveProperty('successor');
});

test('successors make no circle, and a code by which places are named stays', async () => {
  expect(await correct({ status: 'repealed', successor: 'law_education' })).toMatchObject({
    ok: true,
  });
  const other = { ...(await requisitesOf('law_education')), key: 'law_education' };
  expect(
    await correctAct(contextOf(analyst), { ...other, status: 'ceased', successor: key }),
  ).toMatchObject({ fields: { successor: 'requisites.error.circle' } });
  expect(await correctAct(contextOf(analyst), { ...other, adiletId: 'Z070000320_' })).toMatchObject(
    { fields: { adiletId: 'requisites.error.code-in-use' } },
  );
  expect(await correct({ adiletId: '' })).toMatchObject({ ok: true });
});

test('a group may not, and an act that is not there is hidden', async () => {
  const reader = officeActor((await makeAccount({})).id, 'reader' as 'analyst');
  expect(await correct({ number: '1' }, reader)).toMatchObject({ ok: false });
  expect(
    await correctAct(contextOf(analyst), { ...(await requisitesOf(key)), key: 'no_such_act' }),
  ).toMatchObject({ status: 404 });
});
