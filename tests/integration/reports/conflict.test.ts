import { beforeEach, describe, expect, test } from 'vitest';
import type { AccountActor } from '#app/access/actor.ts';
import { amendReport } from '#app/features/reports/commands/amend-report.server.ts';
import { saveDraft } from '#app/features/reports/commands/save-draft.server.ts';
import { submitReport } from '#app/features/reports/commands/submit-report.server.ts';
import { placeOf } from '#app/features/reports/domain/conflict.ts';
import { calendarOf } from '#app/features/reports/domain/working-days.ts';
import { getDraft } from '#app/features/reports/queries/get-draft.server.ts';
import { getReport } from '#app/features/reports/queries/get-report.server.ts';
import { listActConflicts } from '#app/features/reports/queries/list-act-conflicts.server.ts';
import { listReports } from '#app/features/reports/queries/list-reports.server.ts';
import { readQueueAddress } from '#app/features/review/domain/queue-address.ts';
import { listQueue } from '#app/features/review/queries/list-queue.server.ts';
import { db } from '#app/platform/database.server.ts';
import { makeAccount, officeActor } from '#tests/factories/account.ts';
import { contextOf } from '#tests/factories/command.ts';
import { makeDraft, saveOf, wholeDraft } from '#tests/factories/draft.ts';
import { makeGroup, makeMember } from '#tests/factories/group.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const now = new Date('2026-02-12T07:00:00Z');
const law = { actKey: 'law_education', article: '63', point: '3-2', marks: '[]' };
const order = { actKey: 'order_dormitory_66', marks: '[]' };
const inKazakh = { ...law, language: 'kk' };
const conflictOf = (...provisions: object[]) => ({
  ...wholeDraft,
  norm: { provisions },
  kind: { gapKinds: { keys: ['conflict_of_norms'] } },
});
const mismatchOf = (...provisions: object[]) => ({
  ...conflictOf(...provisions),
  kind: { gapKinds: { keys: ['language_mismatch'] } },
});

let actor: AccountActor;
let groupId: string;
beforeEach(async () => {
  groupId = (await makeGroup()).id;
  ({ actor } = (await makeMember(groupId)) as { actor: AccountActor });
});

const drafted = (sent: object) => makeDraft(actor, groupId, { sent, now });
const read = (id: string) => getDraft(actor, { id, lang: 'ru', now });
async function send(id: string) {
  const { seen } = (await read(id))!;
  return submitReport(contextOf(actor, now), { reportId: id, seen });
}
const save = (reportId: string, sent: object) =>
  saveDraft(contextOf(actor, now), { reportId, input: saveOf(sent as Record<string, unknown>) });
const sidesOf = async (reportId: string) => {
  const { currentVersionId } = await db().report.findUniqueOrThrow({ where: { id: reportId } });
  const sides = await db().reportConflictSide.findMany({
    where: { versionId: currentVersionId! },
    orderBy: { position: 'asc' },
    select: { act: { select: { key: true } } },
  });
  return sides.map(({ act }) => act?.key ?? null);
};

describe('a conflict', () => {
  test('with one side is kept as a draft and is not sent', async () => {
    const { id } = await drafted(conflictOf(law));
    expect(await send(id)).toMatchObject({
      status: 422,
      values: { missing: ['second-provision'] },
    });
    const places = [law, order].map(({ actKey }) => actKey);
    expect((await save(id, conflictOf(law, order))).ok).toBe(true);
    expect(await sidesOf(id)).toEqual(places);
    const { content } = (await read(id))!;
    const shown = content.norm.provisions.map(placeOf);
    await save(id, { conflict: { shown, sides: [shown[0]] } });
    expect(await send(id)).toMatchObject({ status: 422, values: { missing: ['second-side'] } });
    expect(await sidesOf(id)).toEqual(['law_education']);
    await save(id, { conflict: { shown, sides: shown, kinds: { keys: ['law_bylaw'] } } });
    expect(await send(id)).toMatchObject({ ok: true });
    expect(await sidesOf(id)).toEqual(places);
  });

  test('says which norm should yield only together with why', async () => {
    const { id } = await drafted(conflictOf(law, order));
    const shown = (await read(id))!.content.norm.provisions.map(placeOf);
    await save(id, { conflict: { shown, sides: shown, yields: shown[1] } });
    expect(await send(id)).toMatchObject({ values: { missing: ['conflict-why'] } });
    await save(id, { conflict: { shown, sides: shown, yields: shown[1], why: 'Приказ ниже' } });
    expect(await send(id)).toMatchObject({ ok: true });
    const found = await getReport(actor, { id, lang: 'ru', now });
    expect(found!.report.version.conflict).toEqual({
      apart: [],
      yields: shown[1],
      why: 'Приказ ниже',
    });
    expect(found!.report.version.precedence?.[0]?.key).toBe('code_first');
  });

  test('is found by either act, in its page, the list and the queue; a draft in none of them', async () => {
    const { id } = await drafted(conflictOf(law, order));
    const analyst = officeActor((await makeAccount({ officeRole: 'analyst' })).id, 'analyst');
    const found = async (actKey: string) => {
      const conflicts = (who: typeof actor) =>
        listActConflicts(who, { actKey, lang: 'ru', after: null });
      const list = await listReports(actor, {
        view: 'open',
        mine: false,
        after: null,
        act: actKey,
        lang: 'ru',
        now,
      });
      const queue = await listQueue(analyst, {
        address: readQueueAddress(new URLSearchParams({ act: actKey })),
        lang: 'ru',
        now,
        calendar: calendarOf([]),
      });
      return [
        (await conflicts(actor)).conflicts.map((one) => one.id),
        (await conflicts(analyst as typeof actor)).conflicts.map((one) => one.id),
        list.lines.map((one) => one.id),
        queue.rows.map((one) => one.id),
      ];
    };
    expect(await found('law_education')).toEqual([[], [], [], []]);
    expect(await send(id)).toMatchObject({ ok: true });
    for (const key of ['law_education', 'order_dormitory_66']) {
      expect(await found(key), key).toEqual([[id], [id], [id], [id]]);
    }
    expect(await found('law_student_grants_none')).toEqual([[], [], [], []]);
    const stranger = (await makeMember((await makeGroup()).id)).actor;
    const asked = { actKey: 'law_education', lang: 'ru', after: null } as const;
    expect((await listActConflicts(stranger, asked)).conflicts).toEqual([]);
  });

  test('keeps its sides when it is amended', async () => {
    const { id } = await drafted(conflictOf(law, order));
    await send(id);
    const amend = (sent: Record<string, unknown>) =>
      amendReport(contextOf(actor, now), {
        reportId: id,
        input: { ...saveOf(sent), reason: 'Точнее' },
      });
    expect(await amend({ norm: { provisions: [law] } })).toMatchObject({
      ok: false,
      fields: { 'conflict.sides': 'conflict.needsTwo' },
    });
    const third = { actKey: 'order_state_order_381', marks: '[]' };
    expect(await amend({ norm: { provisions: [law, third] } })).toMatchObject({ ok: true });
    expect(await sidesOf(id)).toEqual(['law_education', 'order_state_order_381']);
  });

  test('is one no more when its kind is taken away', async () => {
    const { id } = await drafted(conflictOf(law, order));
    await save(id, { kind: { gapKinds: { keys: ['loophole'] } } });
    expect(await sidesOf(id)).toEqual([]);
    expect((await read(id))!.precedence).toBeNull();
  });
});

describe('a mismatch of languages', () => {
  test('in one language is not sent; the other one comes by a press', async () => {
    const { id } = await drafted(mismatchOf(law));
    expect(await send(id)).toMatchObject({ values: { missing: ['second-language'] } });
    await save(id, { norm: { provisions: [law], twins: 'yes' } });
    const { provisions } = (await read(id))!.content.norm;
    expect(provisions.map(({ language }) => language)).toEqual(['ru', 'kk']);
    expect(await send(id)).toMatchObject({ ok: true });
    expect(await sidesOf(id)).toEqual(['law_education', 'law_education']);
  });

  test('of two different places is not sent', async () => {
    const { id } = await drafted(mismatchOf(law, { ...inKazakh, point: '3-1' }));
    expect(await send(id)).toMatchObject({ values: { missing: ['second-language'] } });
  });

  test('takes a citation in both languages', async () => {
    const { id } = await drafted(mismatchOf());
    await save(id, { norm: { citation: 'пункт 12 статьи 26 Закона «Об образовании»' } });
    const { provisions } = (await read(id))!.content.norm;
    expect(provisions.map(({ language, path }) => [language, path.at(-1)?.n])).toEqual([
      ['ru', '12'],
      ['kk', '12'],
    ]);
  });
});
