import path from 'node:path';
import { addQuote } from '#app/features/sources/commands/add-quote.server.ts';
import { db } from '#app/platform/database.server.ts';
import { makeFileStore } from '#app/platform/files/file-store.server.ts';
import { newId } from '#app/platform/ids.ts';
import { contextOf } from '#tests/factories/command.ts';
import { makeComment } from '#tests/factories/comment.ts';
import { makeDraft, narrative, wholeDraft } from '#tests/factories/draft.ts';
import { makeReport } from '#tests/factories/report.ts';
import { makeSource } from '#tests/factories/source.ts';
import { send } from '../rights/ask.ts';
import type { RunningApp } from '../rights/running-app.ts';
import { makeThing } from '../rights/things.ts';
import type { Marks } from './marks.ts';

/** Where the marks are: reports, each with one of its sources and files. */
export interface Planted {
  reports: { id: string; sourceId: string; fileId: string }[];
}

/** Plants every mark as people would: confidential drafts and reports, a hidden author, protected sources, closed files. */
export async function plant(running: RunningApp, marks: Marks): Promise<Planted> {
  const sent = await confidential(running, marks.sent);
  const { secret } = running.people.author;
  const check = `/reports/${sent.id}/check`;
  const page = await fetch(running.app.origin + check, { headers: { Cookie: `lacuna=${secret}` } });
  const seen = /name="seen" value="([0-9a-f]{16})"/.exec(await page.text())?.[1] ?? '';
  await must(send(running.app.origin, check, secret, { seen, key: newId() }));
  return {
    reports: [
      sent,
      await confidential(running, marks.draft),
      await listed(running, marks.listed),
      await hidden(running, marks.hidden),
      ...(await withProtected(running, marks)),
      await withRestricted(running, marks.restricted),
    ],
  };
}

type Words = Record<string, string>;

async function must(answer: Promise<string>): Promise<void> {
  if ((await answer) !== '.') throw new Error(`A form was answered ${await answer}`);
}

/** A draft by the forms, made confidential before a word of it is written. */
async function confidential(running: RunningApp, words: Words) {
  const { cast, people, app } = running;
  const { id } = await makeDraft(cast.actors.author, cast.group.id, { now: new Date(), sent: {} });
  const edit = `/reports/${id}/edit`;
  const { secret } = people.author;
  await must(send(app.origin, edit, secret, { intent: 'visibility', visibility: 'confidential' }));
  await must(
    send(app.origin, `/api/drafts/${id}`, secret, {
      parts: ['title', 'norm', 'what', 'kind', 'where', 'harm', 'fix'],
      'title.title': words.title!,
      'norm.provisions[0].actKey': 'law_education',
      'norm.provisions[0].article': '26',
      'norm.provisions[0].marks': '[]',
      'what.narrative': narrative(words.narrative!),
      'kind.gapKinds.keys': wholeDraft.kind.gapKinds.keys,
      'where.regions.keys': 'shymkent',
      'where.levels.keys': 'preschool',
      'where.place': words.place!,
      'harm.harms.keys': 'unequal_access',
      'harm.people': words.people!,
      'harm.count': '14',
      'harm.frequency': 'weekly',
      'fix.measure': words.measure!,
    }),
  );
  return withSource(running, id, words);
}

/** A source, a file and a word of the group on a report. */
async function withSource(running: RunningApp, id: string, words: Words) {
  const { cast, people } = running;
  const sourceId = await makeSource(cast.actors.author, id, {
    kind: 'document',
    noAddressReason: words.reason ?? 'Бумажный документ',
    title: words.sourceTitle ?? 'Правила сада',
    outlet: words.outlet ?? '',
    author: words.sourceAuthor ?? '',
    text: words.text ?? '',
  });
  // Who is mentioned is told by mail; on a confidential report nobody else of the group is named.
  const said: Words = words.comment
    ? { circle: 'group', text: words.comment }
    : { circle: 'group', text: 'Сказано.', mention: people['member of the same group'].accountId };
  const { secret } = people.author;
  await must(send(running.app.origin, `/reports/${id}/discussion`, secret, said));
  return {
    id,
    sourceId,
    fileId: await addFile(running, {
      reportId: id,
      sourceId,
      name: words.fileName,
      text: words.fileText,
    }),
  };
}

interface FileGiven {
  reportId: string;
  sourceId: string;
  name?: string | undefined;
  text?: string | undefined;
  isRestricted?: boolean;
}

async function addFile(running: RunningApp, given: FileGiven): Promise<string> {
  const { reportId, sourceId, name = 'otvet', text = 'Ответ', isRestricted = false } = given;
  const store = makeFileStore(path.join(running.app.dataDir, 'files'));
  const id = newId();
  await db().attachment.create({
    data: {
      ...(await store.storeBytes(Buffer.from(text))),
      ...{ id, reportId, sourceId, isRestricted },
      ...{ name: `${name}.txt`, kind: 'text', mime: 'text/plain' },
      uploadedById: running.people.author.accountId,
      uploadedAt: new Date(),
    },
  });
  return id;
}

/** A confidential report on whose list its analyst is. */
async function listed(running: RunningApp, words: Words) {
  const { people, cast } = running;
  const authorId = people.author.accountId;
  const analystId = people['analyst assigned'].accountId;
  const { id } = await makeReport({
    groupId: cast.group.id,
    authorId,
    status: 'in_triage',
    visibility: 'confidential',
    assigneeId: analystId,
    namedIds: [authorId, analystId],
    title: words.title!,
    place: words.place!,
  });
  await makeComment({
    reportId: id,
    authorId,
    circle: 'shared',
    body: words.comment!,
    at: new Date(),
  });
  await makeComment({
    reportId: id,
    authorId: analystId,
    circle: 'office',
    body: words.officeWord!,
    at: new Date(),
  });
  return withSource(running, id, words);
}

async function hidden(running: RunningApp, words: Words) {
  const { people, cast } = running;
  const authorId = people.author.accountId;
  const { id } = await makeReport({
    groupId: cast.group.id,
    authorId,
    status: 'in_triage',
    assigneeId: people['analyst assigned'].accountId,
    isAuthorHidden: true,
  });
  await db().account.update({ where: { id: authorId }, data: { name: words.authorName! } });
  await makeComment({ reportId: id, authorId, at: new Date() });
  return withSource(running, id, {});
}

async function withProtected(running: RunningApp, marks: Marks) {
  const { cast } = running;
  const { id } = await makeThing(running, 'ordinary');
  const shown = { isProtected: 'yes', protectedDescription: 'Сотрудник отдела' };
  const said = ({ title, outlet, person }: Words) => ({ title, outlet, author: person });
  const first = marks.protected;
  const withAddress = await makeSource(cast.actors.journalist, id, {
    ...{ ...said(first), ...shown, quote: first.quote },
    url: `https://${first.address}.kz/${first.address}`,
  });
  const sourceId = await makeSource(cast.actors.journalist, id, {
    ...{ ...said(marks.protectedToo), ...shown, noAddressReason: first.reason },
    text: `${first.text} и ${marks.protectedToo.text}`,
  });
  const { id: copy } = await db().capture.findFirstOrThrow({ where: { sourceId } });
  const input = { copy, words: first.text!, near: 0 };
  await addQuote(contextOf(cast.actors.journalist), { sourceId, input });
  const fileId = await addFile(running, {
    reportId: id,
    sourceId,
    name: first.fileName,
    text: first.fileText,
  });
  return [withAddress, sourceId].map((source) => ({ id, sourceId: source, fileId }));
}

async function withRestricted(running: RunningApp, words: Words) {
  const { id, sourceId } = await makeThing(running, 'ordinary');
  const closed = (name?: string, text?: string) =>
    addFile(running, { reportId: id, sourceId, name: name, text: text, isRestricted: true });
  await closed(words.secondName, words.secondText);
  await closed(words.thirdName, words.thirdText);
  return { id, sourceId, fileId: await closed(words.fileName, words.fileText) };
}
