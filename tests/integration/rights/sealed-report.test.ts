// Marks planted in a part that is then referred with its details kept back, looked for behind every door.
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { dispatchEvent } from '#app/features/notifications/jobs/dispatch-event.server.ts';
import { db } from '#app/platform/database.server.ts';
import { makeFileStore } from '#app/platform/files/file-store.server.ts';
import { newId, newSecret } from '#app/platform/ids.ts';
import { makeComment } from '#tests/factories/comment.ts';
import { letterGiven, makeReferral } from '#tests/factories/referral.ts';
import { makeReport } from '#tests/factories/report.ts';
import { makeSource } from '#tests/factories/source.ts';
import { table } from './expected/table.ts';
import { personas, type Persona } from './personas.ts';
import { bodiesOf, dataOf } from './bodies.ts';
import { runApp } from './running-app.ts';

const running = runApp();
const bodyOf = bodiesOf(running);

const mark = (kind: string) =>
  `${kind}${newSecret()
    .replace(/[^a-z]/gi, '')
    .slice(0, 10)}zz`;
const marks = {
  title: mark('Название'),
  place: mark('Место'),
  narrative: mark('Рассказ'),
  norm: mark('Норма'),
  source: mark('Источник'),
  file: mark('file'),
  question: mark('Вопрос'),
  answer: mark('Ответ'),
  comment: mark('Слово'),
  reason: mark('Причина'),
};
const words = Object.values(marks);
const part = { id: '', wholeId: '', sourceId: '', fileId: '', commentId: '', threadId: '' };

const ofGroups: Persona[] = [
  'author',
  'member of the same group',
  'coordinator',
  'journalist and co-author',
  'journalist’s colleague',
];
const inOffice: Persona[] = ['analyst assigned', 'analyst unassigned', 'analyst recused', 'head'];
const others = personas.filter((one) => !ofGroups.includes(one) && !inOffice.includes(one));

beforeAll(async () => {
  const { cast, people, app } = running;
  const authorId = people.author.accountId;
  const analystId = people['analyst assigned'].accountId;
  const now = new Date();
  const given = {
    groupId: cast.group.id,
    partnerIds: [cast.partner.id],
    authorId,
    coAuthorIds: [people['journalist and co-author'].accountId],
    status: 'in_triage',
    assigneeId: analystId,
  };
  const whole = await makeReport({ ...given, title: 'Ваучер на кружок' });
  const { id } = await makeReport({ ...given, title: marks.title, place: marks.place });
  const sourceId = await makeSource(cast.actors.author, id, {
    noAddressReason: 'Бумажный документ',
    title: marks.source,
  });
  const text = [{ type: 'text', text: marks.narrative }];
  const amended = {
    id: newId(),
    reportId: id,
    number: 2,
    authorId,
    createdAt: now,
    savedAt: now,
    title: marks.title,
    place: marks.place,
    reason: 'Уточнено',
    narrative: { type: 'doc', content: [{ type: 'paragraph', content: text }] },
    narrativeText: marks.narrative,
  };
  await db().reportVersion.create({ data: amended });
  await db().reportProvision.create({
    data: {
      id: newId(),
      versionId: amended.id,
      position: 0,
      state: 'as-written',
      asWritten: marks.norm,
    },
  });
  await db().reportVersion.update({ where: { id: amended.id }, data: { submittedAt: now } });
  const store = makeFileStore(path.join(app.dataDir, 'files'));
  const fileId = newId();
  await db().attachment.create({
    data: {
      ...(await store.storeBytes(Buffer.from(marks.file))),
      id: fileId,
      reportId: id,
      sourceId,
      name: `${marks.file}.txt`,
      kind: 'text',
      mime: 'text/plain',
      uploadedById: authorId,
      uploadedAt: now,
    },
  });
  await db().clarification.create({
    data: {
      id: newId(),
      reportId: id,
      question: marks.question,
      askedById: analystId,
      askedAt: now,
      dueOn: now,
      answer: marks.answer,
      answeredById: authorId,
      answeredAt: now,
    },
  });
  await makeComment({ reportId: id, authorId, circle: 'group', body: marks.comment, at: now });
  const said = { reportId: id, authorId, body: `@ ${marks.comment}`, at: now };
  const { id: commentId, threadId } = await makeComment({ ...said, circle: 'shared' });
  await db().report.update({
    where: { id },
    data: { splitFromId: whole.id, statusKey: 'redirected', currentVersionId: amended.id },
  });
  await makeReferral(id, analystId, { reason: marks.reason, at: now });
  const events = await db().event.findMany({ where: { type: 'report.redirected' } });
  for (const event of events) await dispatchEvent(event.id, now);
  Object.assign(part, { id, wholeId: whole.id, sourceId, fileId, commentId, threadId });
}, 60_000);

/** Every page and resource of the product, asked about the part, its source and its file. */
async function doorsOf(persona: Persona): Promise<string[]> {
  const person = running.people[persona];
  const { id, sourceId, fileId, commentId, threadId, wholeId } = part;
  const asked = { ...running, thing: { id, commentId, threadId, sourceId }, persona, person };
  const reading = Object.values(table).filter(({ read }) => read !== undefined);
  const paths = await Promise.all(reading.map(({ path: pathFor }) => pathFor(asked)));
  const isResource = new Set(paths.filter((_, index) => reading[index]?.isResource));
  const searches = words.flatMap((word) =>
    ['/search', '/reports', '/api/acts'].map((page) => `${page}?q=${encodeURIComponent(word)}`),
  );
  const pages = [...paths, ...searches, `/reports/${wholeId}`, `/files/${fileId}/access`];
  const data = pages.filter((page) => !isResource.has(page)).map(dataOf);
  return [...new Set([...pages, ...data, `/files/${fileId}`, `/files/${fileId}/view`])];
}

/** What somebody looks for is their own, and stands in their box. */
async function found(persona: Persona): Promise<string[]> {
  const { secret } = running.people[persona];
  const doors = await doorsOf(persona);
  const hits = await Promise.all(
    doors.map(async (door) => {
      const asked = new URL(door, 'http://localhost').searchParams.get('q');
      const body = await bodyOf(door, secret);
      return words
        .filter((word) => word !== asked && body.includes(word))
        .map((word) => `${door}: ${word}`);
    }),
  );
  return hits.flat();
}

describe('a part that was referred with its details kept back', () => {
  test.each([...ofGroups, ...others])(
    'is behind no door for: %s',
    async (persona) => expect(await found(persona)).toEqual([]),
    120_000,
  );

  test.each(inOffice)('is there whole for: %s, so that the marks mean something', async (one) => {
    const met = new Set((await found(one)).map((hit) => hit.split(': ').at(-1)));
    // The group's own circle is closed to the office; what it said to the office is not.
    expect(words.filter((word) => !met.has(word))).toEqual([]);
  });

  test.each(ofGroups)('leaves with addressee, number and date of the letter: %s', async (one) => {
    const { secret } = running.people[one];
    const number = (await db().report.findUniqueOrThrow({ where: { id: part.wholeId } })).number;
    const name = `Часть сообщения №\u00a0${number}, переданная по принадлежности`;
    const page = await bodyOf(`/reports/${part.id}`, secret);
    for (const word of [name, 'перенаправлено', ...Object.values(letterGiven)]) {
      expect(page).toContain(word);
    }
    for (const door of ['/reports', `/reports/${part.wholeId}`]) {
      expect(await bodyOf(door, secret)).toContain(name);
    }
    const isTold = ['author', 'coordinator', 'journalist and co-author'].includes(one);
    expect((await bodyOf('/notifications', secret)).includes(name)).toBe(isTold);
  });
});
