import { describe, expect, test } from 'vitest';
import { proseIn } from '#app/access/event.ts';
import { createDraft } from '#app/features/reports/commands/create-draft.server.ts';
import { saveDraft } from '#app/features/reports/commands/save-draft.server.ts';
import { loadContent } from '#app/features/reports/queries/load-content.server.ts';
import { db } from '#app/platform/database.server.ts';
import { contextOf } from '#tests/factories/command.ts';
import { makeDraft, saveOf, wholeDraft } from '#tests/factories/draft.ts';
import { eventsOf } from '#tests/factories/events.ts';
import { makeGroup, makeMember } from '#tests/factories/group.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const minutes = (count: number) => new Date(Date.UTC(2026, 1, 12, 7, count));
const contentNow = async (reportId: string) => {
  const { currentVersionId } = await db().report.findUniqueOrThrow({ where: { id: reportId } });
  return loadContent(currentVersionId!);
};

async function makePair() {
  const group = await makeGroup();
  const author = await makeMember(group.id, { name: 'Гульнара Тасова' });
  const coordinator = await makeMember(group.id, { role: 'coordinator', name: 'Айдос Беков' });
  const draft = await makeDraft(author.actor, group.id);
  return { group, author, coordinator, draft };
}

describe('a draft', () => {
  test('begins with a first version and its event, and once for one key', async () => {
    const group = await makeGroup();
    const { actor } = await makeMember(group.id);
    const context = contextOf(actor, minutes(0), 'k1');
    const input = { groupId: group.id, act: 'law_education', language: 'ru' } as const;
    const [first, again] = [await createDraft(context, input), await createDraft(context, input)];
    expect(first).toMatchObject({ ok: true });
    expect(again).toEqual(first);
    expect(await db().report.count()).toBe(1);
    const events = await eventsOf((first as { id: string }).id);
    expect(events.map(({ type }) => type)).toEqual(['report.created', 'report.version-saved']);
  });

  test('is not begun for somebody else’s group', async () => {
    const [mine, other] = [await makeGroup(), await makeGroup()];
    const { actor } = await makeMember(mine.id);
    const refused = await createDraft(contextOf(actor), { groupId: other.id, language: 'ru' });
    expect(refused).toMatchObject({ ok: false, status: 403 });
    expect(await db().report.count()).toBe(0);
  });

  test('keeps every field that is sent, and records no word of it', async () => {
    const { draft } = await makePair();
    const content = await contentNow(draft.id);
    expect(content).toMatchObject({
      title: wholeDraft.title,
      kind: { gapKinds: { keys: ['blanket_reference', 'unregulated_matter'], other: '' } },
      harm: { count: 14, frequency: 'weekly', people: 'семьи' },
      norm: { provisions: [{ state: 'resolved', actKey: 'law_education' }] },
    });
    const stored = await db().reportProvision.findFirstOrThrow();
    expect(stored.provisionKey).toBe('Z070000319_/a26/p12');
    for (const event of await eventsOf(draft.id))
      expect(proseIn('after' in event ? event.after : null)).toEqual([]);
  });
});

describe('autosaves', () => {
  test('of one person within ten minutes are one version and one event, then another begins', async () => {
    const { author, draft } = await makePair();
    const save = async (at: number, title: string) =>
      saveDraft(contextOf(author.actor, minutes(at)), {
        reportId: draft.id,
        input: saveOf({ title: { title } }),
      });
    expect(await save(3, 'а')).toMatchObject({ version: 1 });
    expect(await save(9, 'б')).toMatchObject({ version: 1 });
    expect(await save(10, 'в')).toMatchObject({
      version: 2,
      changed: ['title'],
      sections: expect.any(Array),
    });
    expect(await save(15, 'г')).toMatchObject({ version: 2 });
    const saves = (await eventsOf(draft.id)).filter(({ type }) => type === 'report.version-saved');
    expect(saves).toHaveLength(2);
    expect((await contentNow(draft.id)).harm.people).toBe('семьи');
    expect((await db().reportVersion.findFirstOrThrow({ where: { number: 1 } })).title).toBe('б');
  });

  test('that change nothing leave no trace', async () => {
    const { author, draft } = await makePair();
    const before = await db().report.findUniqueOrThrow({ where: { id: draft.id } });
    const saved = await saveDraft(contextOf(author.actor, minutes(30)), {
      reportId: draft.id,
      input: saveOf(wholeDraft, draft.digests),
    });
    expect(saved).toMatchObject({ ok: true, changed: [], rowVersion: before.rowVersion });
    expect(await db().reportVersion.count()).toBe(1);
  });
});

describe('two people on one draft', () => {
  test('change different parts and both stay', async () => {
    const { author, coordinator, draft } = await makePair();
    const base = draft.digests;
    await saveDraft(contextOf(coordinator.actor, minutes(1)), {
      reportId: draft.id,
      input: saveOf({ fix: { measure: 'Их мера' } }, base),
    });
    const saved = await saveDraft(contextOf(author.actor, minutes(2)), {
      reportId: draft.id,
      input: saveOf({ title: { title: 'Моё название' } }, base),
    });
    expect(saved).toMatchObject({
      changed: ['title'],
      movedOn: ['fix'],
      contested: [],
      by: 'Айдос Беков',
    });
    const content = await contentNow(draft.id);
    expect([content.title.title, content.fix.measure]).toEqual(['Моё название', 'Их мера']);
  });

  test('change the same part: the later one is told and neither text is lost', async () => {
    const { author, coordinator, draft } = await makePair();
    const base = draft.digests;
    await saveDraft(contextOf(coordinator.actor, minutes(1)), {
      reportId: draft.id,
      input: saveOf({ fix: { measure: 'Их мера' } }, base),
    });
    const late = await saveDraft(contextOf(author.actor, minutes(2)), {
      reportId: draft.id,
      input: saveOf({ fix: { measure: 'Моя мера' }, title: { title: 'И название' } }, base),
    });
    expect(late).toMatchObject({ contested: ['fix'], changed: ['title'], by: 'Айдос Беков' });
    expect((await contentNow(draft.id)).fix.measure).toBe('Их мера');
    const seen = (late as { digests: typeof base }).digests;
    await saveDraft(contextOf(author.actor, minutes(3)), {
      reportId: draft.id,
      input: saveOf({ fix: { measure: 'Обе меры' } }, seen),
    });
    expect((await contentNow(draft.id)).fix.measure).toBe('Обе меры');
  });

  test('save at the very same moment: one goes in, the other is told', async () => {
    const { author, coordinator, draft } = await makePair();
    const save = (actor: typeof author.actor, measure: string) =>
      saveDraft(contextOf(actor, minutes(1)), {
        reportId: draft.id,
        input: saveOf({ fix: { measure } }, draft.digests),
      });
    const results = await Promise.all([save(author.actor, 'раз'), save(coordinator.actor, 'два')]);
    const contested = results.filter((one) => one.ok && one.contested.length > 0);
    const taken = results.filter((one) => one.ok && one.changed.length > 0);
    expect([contested.length, taken.length]).toEqual([1, 1]);
  });
});

describe('a save is refused', () => {
  test('to a colleague who is no author, and hidden from a stranger', async () => {
    const { group, draft } = await makePair();
    const colleague = await makeMember(group.id);
    const stranger = await makeMember((await makeGroup()).id);
    const input = { reportId: draft.id, input: saveOf({ fix: { measure: 'чужое' } }) };
    expect(await saveDraft(contextOf(colleague.actor), input)).toMatchObject({ status: 403 });
    expect(await saveDraft(contextOf(stranger.actor), input)).toMatchObject({ status: 404 });
    expect((await contentNow(draft.id)).fix.measure).toBe(wholeDraft.fix.measure);
  });

  test('whole where a key is of no list', async () => {
    const { author, draft } = await makePair();
    const saved = await saveDraft(contextOf(author.actor), {
      reportId: draft.id,
      input: saveOf({ title: { title: 'Новое' }, kind: { gapKinds: { keys: ['made_up'] } } }),
    });
    expect(saved).toMatchObject({
      status: 422,
      fields: { 'kind.gapKinds.keys': 'errors.not-valid' },
    });
    expect((await contentNow(draft.id)).title.title).toBe(wholeDraft.title.title);
  });
});
