import { describe, expect, test } from 'vitest';
import { proposeDuplicate } from '#app/features/reports/commands/propose-duplicate.server.ts';
import { findDuplicates } from '#app/features/reports/queries/find-duplicates.server.ts';
import { findSameNorm } from '#app/features/reports/queries/find-same-norm.server.ts';
import { db } from '#app/platform/database.server.ts';
import { makeAccount } from '#tests/factories/account.ts';
import { contextOf } from '#tests/factories/command.ts';
import { makeDraft, wholeDraft } from '#tests/factories/draft.ts';
import { eventsOf } from '#tests/factories/events.ts';
import { makeGroup, makeMember } from '#tests/factories/group.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

let numbers = 500;

/** Takes a draft along its way, as far as the office would. */
async function send(reportId: string, statuses: string[], visibility = 'ordinary') {
  const { id: assigneeId } = await makeAccount({ officeRole: 'analyst' });
  const name = visibility === 'ordinary' ? { number: (numbers += 1) } : { mark: 'ABCDEF' };
  for (const statusKey of ['submitted', ...statuses]) {
    await db().report.update({
      where: { id: reportId },
      data: {
        statusKey,
        ...(statusKey === 'submitted'
          ? { ...name, visibility, submittedAt: new Date('2026-01-20T08:00:00Z') }
          : { assigneeId }),
      },
    });
  }
}

async function makeWorld() {
  const [mine, theirs] = [await makeGroup(), await makeGroup({ name: 'Дорога в школу' })];
  const me = await makeMember(mine.id);
  const other = await makeMember(theirs.id);
  const { id } = await makeDraft(me.actor, mine.id);
  return { mine, theirs, me, other, id };
}
const accepted = ['in_triage', 'accepted'];

describe('likely duplicates', () => {
  test('of the own group come whole, drafts too; the same norm first', async () => {
    const { mine, me, id } = await makeWorld();
    const like = await makeDraft(me.actor, mine.id, { sent: { title: wholeDraft.title } });
    const same = await makeDraft(me.actor, mine.id, {
      sent: { title: { title: 'Совсем другими словами' }, norm: markedNorm },
    });
    await makeDraft(me.actor, mine.id, { sent: { title: { title: 'Питание в школе' } } });
    const { own, others } = await findDuplicates(me.actor, { reportId: id, lang: 'ru' });
    expect(own).toMatchObject([
      {
        id: same.id,
        isSameNorm: true,
        title: 'Совсем другими словами',
        provision: { path: wholePath },
        words: ['устанавливается учредителем'],
      },
      { id: like.id, isSameNorm: false },
    ]);
    expect(others).toEqual([]);
  });

  test('of another group are a card once they were accepted, and tell nothing of who wrote what', async () => {
    const { theirs, other, me, id } = await makeWorld();
    const twin = await makeDraft(other.actor, theirs.id);
    await send(twin.id, accepted);
    const { own, others } = await findDuplicates(me.actor, { reportId: id, lang: 'ru' });
    expect(own).toEqual([]);
    expect(others).toEqual([
      {
        id: twin.id,
        isSameNorm: true,
        isProposed: false,
        provision: {
          path: wholePath,
          act: { short: 'Закон «Об образовании»', shortLanguage: 'ru' },
        },
        kinds: ['бланкетная (отсылочная) норма', 'нерегламентированный вопрос'],
        levels: ['дошкольное воспитание и обучение'],
        regions: ['город Шымкент'],
        month: '2026-01',
      },
    ]);
  });

  test.each([
    ['a draft', null, 'ordinary'],
    ['not accepted yet', [], 'ordinary'],
    ['rejected', ['in_triage', 'rejected'], 'ordinary'],
    ['confidential', accepted, 'confidential'],
  ] as const)(
    'of another group that is %s are not there at all',
    async (_, statuses, visibility) => {
      const { theirs, other, me, id } = await makeWorld();
      const twin = await makeDraft(other.actor, theirs.id);
      if (statuses) await send(twin.id, [...statuses], visibility);
      expect(await findDuplicates(me.actor, { reportId: id, lang: 'ru' })).toEqual({
        own: [],
        others: [],
      });
    },
  );
});

const markedNorm = {
  provisions: [
    {
      actKey: 'law_education',
      article: '26',
      point: '12',
      marks: JSON.stringify([{ n: 1, text: 'устанавливается учредителем' }]),
    },
  ],
};

const wholePath = [
  { n: '26', u: 'article' },
  { n: '12', u: 'point' },
];

describe('proposing to join', () => {
  test('is a link for the office, once, and gives no access', async () => {
    const { theirs, other, me, id } = await makeWorld();
    const twin = await makeDraft(other.actor, theirs.id);
    await send(twin.id, accepted);
    const propose = () => proposeDuplicate(contextOf(me.actor), { reportId: id, otherId: twin.id });
    expect(await propose()).toEqual({ ok: true });
    expect(await propose()).toEqual({ ok: true });
    expect(await db().reportLink.findMany()).toMatchObject([
      { fromId: id, toId: twin.id, kind: 'proposed_duplicate' },
    ]);
    expect((await eventsOf(id)).at(-1)).toMatchObject({
      type: 'report.duplicate-proposed',
      after: { otherId: twin.id },
    });
    const { own, others } = await findDuplicates(me.actor, { reportId: id, lang: 'ru' });
    expect([own.length, others[0]?.isProposed]).toEqual([0, true]);
  });

  test('of a report that was not shown finds nothing', async () => {
    const { theirs, other, me, id } = await makeWorld();
    const twin = await makeDraft(other.actor, theirs.id);
    const refused = await proposeDuplicate(contextOf(me.actor), { reportId: id, otherId: twin.id });
    expect(refused).toMatchObject({ status: 404 });
    expect(await db().reportLink.count()).toBe(0);
  });
});

describe('what else is written about a norm', () => {
  const key = 'law_education';
  const ask = async (actor: Parameters<typeof findSameNorm>[0], reportId: string) => {
    const { provisionKey } = await db().reportProvision.findFirstOrThrow({
      where: { version: { currentOf: { id: reportId } } },
    });
    const provisionKeys = [provisionKey!, `${key}/nowhere`];
    return findSameNorm(actor, { reportId, provisionKeys, lang: 'ru' });
  };

  test('is told by the rules of duplicates: own reports whole, others’ accepted ones as cards', async () => {
    const { mine, theirs, other, me, id } = await makeWorld();
    const own = await makeDraft(me.actor, mine.id, { sent: { norm: markedNorm } });
    const routed = await makeDraft(other.actor, theirs.id);
    await send(routed.id, accepted);
    const hidden = await makeDraft(other.actor, theirs.id);
    await send(hidden.id, accepted, 'confidential');
    const waiting = await makeDraft(other.actor, theirs.id);
    await send(waiting.id, []);
    await makeDraft(other.actor, theirs.id);
    const found = await ask(me.actor, id);
    expect(found).toMatchObject([
      {
        own: [{ id: own.id, words: ['устанавливается учредителем'] }],
        others: [{ id: routed.id }],
      },
    ]);
    expect(Object.keys(found[0]!.others[0]!).toSorted()).toEqual([
      'id',
      'kinds',
      'levels',
      'month',
      'provision',
      'regions',
    ]);
  });

  test('is nothing for a report without norms', async () => {
    const { me, id } = await makeWorld();
    expect(await findSameNorm(me.actor, { reportId: id, provisionKeys: [], lang: 'ru' })).toEqual(
      [],
    );
  });
});
