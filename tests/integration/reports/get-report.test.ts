import { describe, expect, test } from 'vitest';
import type { Actor } from '#app/access/actor.ts';
import { getDraft } from '#app/features/reports/queries/get-draft.server.ts';
import { getGroupHome } from '#app/features/reports/queries/get-group-home.server.ts';
import { getIntake } from '#app/features/reports/queries/get-intake.server.ts';
import { getReport } from '#app/features/reports/queries/get-report.server.ts';
import { listSealed } from '#app/features/reports/queries/list-sealed.server.ts';
import { listVersions } from '#app/features/reports/queries/list-versions.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { db } from '#app/platform/database.server.ts';
import { newId, sha256 } from '#app/platform/ids.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { makeAccount, memberOf, officeActor } from '#tests/factories/account.ts';
import { makeAsked } from '#tests/factories/clarification.ts';
import { makeGroup, makeMember } from '#tests/factories/group.ts';
import { letterGiven, makeReferral } from '#tests/factories/referral.ts';
import { makeReport } from '#tests/factories/report.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

const now = new Date('2026-02-16T06:00:00Z');
const read = async (actor: Actor, id: string) =>
  (await getReport(actor, { id, lang: 'ru', now }))?.report ?? null;

async function makeOffice() {
  const analyst = await makeAccount({ officeRole: 'analyst', name: 'Айгерим Сейтова' });
  const head = await makeAccount({ officeRole: 'head' });
  const administrator = await makeAccount({ officeRole: 'administrator' });
  return {
    analyst: officeActor(analyst.id, 'analyst'),
    head: officeActor(head.id, 'head'),
    administrator: officeActor(administrator.id, 'administrator'),
  };
}

describe('who finds a report', () => {
  test('its groups and the office do; strangers, the administrator and nobody in particular do not', async () => {
    const office = await makeOffice();
    const report = await makeReport({ status: 'submitted' });
    const colleague = await makeMember(report.groupId);
    const stranger = await makeMember((await makeGroup()).id);
    expect(await read(colleague.actor, report.id)).toMatchObject({ status: 'submitted' });
    expect(await read(office.analyst, report.id)).not.toBeNull();
    for (const actor of [stranger.actor, office.administrator, { kind: 'visitor' } as const]) {
      expect(await read(actor, report.id)).toBeNull();
    }
  });

  test('the office never sees a draft', async () => {
    const office = await makeOffice();
    const draft = await makeReport();
    const asked = { id: draft.id, lang: 'ru', now } as const;
    for (const actor of [office.analyst, office.head]) {
      expect(await getDraft(actor, asked)).toBeNull();
      expect(await listVersions(actor, { ...asked, number: null })).toBeNull();
    }
  });

  test('of a confidential one the head knows mark, day and status, and nobody else of the office anything', async () => {
    const office = await makeOffice();
    const report = await makeReport({ status: 'submitted', visibility: 'confidential' });
    expect(await read(office.head, report.id)).toBeNull();
    expect(await getIntake(office.head, report.id)).toEqual({
      id: report.id,
      mark: expect.stringMatching(/^[A-Z0-9]{6}$/),
      status: 'submitted',
      submittedAt: expect.any(String),
    });
    expect(await getIntake(office.analyst, report.id)).toBeNull();
  });
});

describe('a hidden author', () => {
  async function makeHidden() {
    const group = await makeGroup();
    const author = await makeMember(group.id, { name: 'Секретова Тайна' });
    const coAuthor = await makeMember(group.id);
    const report = await makeAsked({
      groupId: group.id,
      authorId: author.account.id,
      coAuthorIds: [coAuthor.account.id],
      isAuthorHidden: true,
    });
    await db().clarification.updateMany({
      data: { answer: 'Да', answeredAt: now, answeredById: author.account.id },
    });
    await inTransaction((tx) =>
      recordEvent(
        tx,
        { actor: author.actor, now },
        {
          type: 'report.submitted',
          objectType: 'report',
          objectId: report.id,
          reportId: report.id,
          after: { status: 'submitted', assigneeId: null },
        },
      ),
    );
    await db().source.create({
      data: {
        id: newId(),
        reportId: report.id,
        position: 0,
        kind: 'document',
        title: 'Правила сада',
        state: 'by_hand',
        addedById: author.account.id,
        addedAt: now,
      },
    });
    return { ...report, author, coAuthor };
  }
  const told = async (actor: Actor, id: string) =>
    JSON.stringify([
      await read(actor, id),
      await listVersions(actor, { id, lang: 'ru', number: null }),
    ]);

  test('is nobody in particular to colleagues and the office: no name and no id, anywhere', async () => {
    const hidden = await makeHidden();
    const office = await makeOffice();
    const colleague = await makeMember(hidden.groupId);
    for (const actor of [colleague.actor, office.analyst, office.head]) {
      const all = await told(actor, hidden.id);
      expect(all).toContain('Правила сада');
      expect(all).not.toContain('Секретова');
      expect(all).not.toContain(hidden.authorId);
    }
  });

  test('is known to co-authors and coordinators', async () => {
    const hidden = await makeHidden();
    const coordinator = await makeMember(hidden.groupId, { role: 'coordinator' });
    for (const actor of [hidden.coAuthor.actor, coordinator.actor, hidden.author.actor]) {
      expect(await told(actor, hidden.id)).toContain('Секретова');
    }
  });
});

describe('what is kept back', () => {
  test('a protected source shows kind, month and description to those who are not named', async () => {
    const group = await makeGroup();
    const journalist = await makeMember(group.id, { role: 'journalist' });
    const named = await makeMember(group.id);
    const colleague = await makeMember(group.id);
    const report = await makeReport({
      status: 'submitted',
      groupId: group.id,
      coAuthorIds: [journalist.account.id],
    });
    const sourceId = newId();
    await db().source.create({
      data: {
        id: sourceId,
        reportId: report.id,
        position: 0,
        kind: 'document',
        title: 'МАРКЕР-название',
        outlet: 'МАРКЕР-издание',
        quote: 'МАРКЕР-слова',
        url: 'https://marker.example.kz/МАРКЕР',
        state: 'queued',
        publishedOn: new Date('2026-01-29T00:00:00Z'),
        isProtected: true,
        protectedDescription: 'Сотрудник управления',
        addedById: journalist.account.id,
        addedAt: now,
        named: { create: { accountId: named.account.id } },
      },
    });
    await inTransaction((tx) =>
      recordEvent(
        tx,
        { actor: journalist.actor, now },
        {
          type: 'source.added',
          objectType: 'source',
          objectId: sourceId,
          reportId: report.id,
          after: {},
        },
      ),
    );
    const seenBy = async (actor: Actor) => JSON.stringify((await read(actor, report.id))?.sources);
    const broughtBy = async (actor: Actor) =>
      (await read(actor, report.id))?.timeline.find(
        ({ what }) => 'key' in what && what.key === 'source-added',
      )?.by;
    expect(await broughtBy(named.actor)).toEqual({ name: 'Гульнара Тасова', office: false });
    expect(await broughtBy(colleague.actor)).toBeNull();
    const eventsSeen = async (actor: typeof named.actor) =>
      (await getGroupHome(actor, { lang: 'ru', now })).events.map(({ by }) => by?.name ?? null);
    expect(await eventsSeen(named.actor)).toEqual(['Гульнара Тасова']);
    expect(await eventsSeen(colleague.actor)).toEqual([null]);
    expect(await seenBy(named.actor)).toContain('МАРКЕР-название');
    const veiled = await seenBy(colleague.actor);
    expect(veiled).not.toContain('МАРКЕР');
    expect(veiled).not.toContain(journalist.account.id);
    expect(veiled).not.toContain('2026-01-29');
    expect(veiled).toContain('Сотрудник управления');
    expect(veiled).toContain('2026-01');
  });

  test('a restricted file has no name for those who may not open it', async () => {
    const report = await makeReport({ status: 'submitted' });
    const colleague = await makeMember(report.groupId);
    const sourceId = newId();
    await db().source.create({
      data: {
        id: sourceId,
        reportId: report.id,
        position: 0,
        kind: 'data',
        title: 'Таблица',
        state: 'by_hand',
        addedById: report.authorId,
        addedAt: now,
        attachments: {
          create: {
            id: newId(),
            reportId: report.id,
            name: 'МАРКЕР.xlsx',
            kind: 'xlsx',
            mime: 'application/octet-stream',
            size: 48,
            sha256: sha256('x'),
            storageKey: 'x',
            isRestricted: true,
            uploadedById: report.authorId,
            uploadedAt: now,
          },
        },
      },
    });
    const page = await read(colleague.actor, report.id);
    expect(page?.sources[0]?.files).toMatchObject([
      { isOpen: false, isRestricted: true, name: '' },
    ]);
  });

  test('a referral that hides its details leaves the groups with addressee and letter', async () => {
    const office = await makeOffice();
    const analyst = await makeAccount({ officeRole: 'analyst' });
    const whole = await makeReport({ status: 'in_triage', assigneeId: analyst.id });
    const { groupId, authorId } = whole;
    const given = { groupId, authorId, title: 'МЕТКА-название' };
    const report = await makeReport({ ...given, status: 'redirected', assigneeId: analyst.id });
    await db().report.update({ where: { id: report.id }, data: { splitFromId: whole.id } });
    await makeReferral(report.id, analyst.id);
    const { number } = await db().report.findUniqueOrThrow({ where: { id: whole.id } });
    const colleague = await makeMember(groupId);
    for (const actor of [colleague.actor, memberOf(authorId, { groupId })]) {
      expect(await read(actor, report.id)).toBeNull();
      expect(await listSealed(actor)).toEqual([
        {
          id: report.id,
          number: expect.any(Number),
          mark: null,
          partOf: { number, mark: null },
          status: 'redirected',
          ...letterGiven,
          letterDate: '2026-02-16',
        },
      ]);
      const parent = await read(actor, whole.id);
      expect(parent?.links).toMatchObject([{ id: report.id, isSealed: true, title: '' }]);
    }
    expect(await listSealed((await makeMember((await makeGroup()).id)).actor)).toEqual([]);
    for (const actor of [office.analyst, office.head]) {
      expect(await listSealed(actor)).toEqual([]);
      expect(JSON.stringify(await read(actor, report.id))).toContain('приписок');
      expect((await read(actor, whole.id))?.links).toMatchObject([{ title: 'МЕТКА-название' }]);
    }
  });

  test('what a referral kept back stays unsaid when the case is opened again', async () => {
    const analyst = await makeAccount({ officeRole: 'analyst' });
    const report = await makeReport({ status: 'in_triage', assigneeId: analyst.id });
    await makeReferral(report.id, analyst.id);
    const colleague = await makeMember(report.groupId);
    const group = await read(colleague.actor, report.id);
    expect(group?.timeline[0]).toMatchObject({ said: '', facts: letterGiven });
    expect(JSON.stringify(group)).not.toContain('приписок');
  });
});

test('an open question waits for those who may answer it', async () => {
  const asked = await makeAsked();
  const coordinator = await makeMember(asked.groupId, { role: 'coordinator' });
  const colleague = await makeMember(asked.groupId);
  expect(await read(coordinator.actor, asked.id)).toMatchObject({
    abilities: { answer: true },
    next: { key: 'answer-yours', isYours: true },
    questions: [{ question: 'Какие сады были с госзаказом?', answer: null }],
    clock: { isPaused: true },
  });
  expect(await read(colleague.actor, asked.id)).toMatchObject({
    abilities: { answer: false },
    next: { key: 'answer' },
  });
});
