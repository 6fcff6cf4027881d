import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Circle } from '#app/access/facts.ts';
import { postComment } from '#app/features/discussion/commands/post-comment.server.ts';
import { dispatchEvent } from '#app/features/notifications/jobs/dispatch-event.server.ts';
import { mailNotification } from '#app/features/notifications/jobs/mail-notification.server.ts';
import { db } from '#app/platform/database.server.ts';
import { openMail } from '#app/platform/mail.server.ts';
import { forget } from '#app/platform/once.ts';
import { makeCast, names, reportOf, type Cast, type Part } from '#tests/factories/cast.ts';
import { contextOf } from '#tests/factories/command.ts';
import { makeReferral } from '#tests/factories/referral.ts';
import type { ReportGiven } from '#tests/factories/report.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase('file');

const now = new Date('2026-02-13T09:00:00Z');
const origin = 'https://lacuna.example.kz';
const secret = 'МЕТКА-КОТОРОЙ-НЕТ-В-ПИСЬМАХ';
let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'lacuna-mail-'));
  openMail({ smtpUrl: undefined, dataDir, origin });
});
afterAll(async () => {
  forget('mail');
  await rm(dataDir, { recursive: true, force: true });
});

async function scene(given: ReportGiven = {}) {
  const cast = await makeCast();
  const { id: reportId } = await reportOf(cast, given);
  return { cast, reportId };
}

/** Mentions somebody, with a marker in the words, and gives what the queue would then mail. */
async function mention(
  cast: Cast,
  reportId: string,
  by: Part,
  whom: Part,
  circle: Circle = 'shared',
) {
  const text = `@${names[whom]} ${secret}`;
  await postComment(contextOf(cast.actors[by], now), { reportId, circle, text, mention: [] });
  const event = await db().event.findFirstOrThrow({
    where: { reportId },
    orderBy: { seq: 'desc' },
  });
  await dispatchEvent(event.id, now);
  const { accountId } = cast.actors[whom];
  return db().notification.findFirst({ where: { accountId, reportId, kind: 'mentioned' } });
}

const send = (id: string) => mailNotification(id, { origin, now });
const read = async (id: string) =>
  simpleParser(await readFile(path.join(dataDir, 'mail', `${id}.eml`)));
const sent = async () => (await readdir(path.join(dataDir, 'mail'))).length;

describe('a letter', () => {
  test('on a part whose details are kept back calls it by its whole, and names nobody', async () => {
    const { cast, reportId } = await scene({ title: secret });
    const whole = await reportOf(cast);
    const { number } = await db().report.findUniqueOrThrow({ where: { id: whole.id } });
    const data = { statusKey: 'redirected', splitFromId: whole.id };
    await db().report.update({ where: { id: reportId }, data });
    await makeReferral(reportId, cast.actors.assignee.accountId, { reason: secret });
    const event = await db().event.findFirstOrThrow({ where: { type: 'report.redirected' } });
    await dispatchEvent(event.id, now);
    const { accountId } = cast.actors.author;
    const { id } = await db().notification.findFirstOrThrow({ where: { accountId } });
    await send(id);
    const { subject, text } = await read(id);
    expect(text).toContain(`Часть сообщения №\u00a0${number}, переданная по принадлежности`);
    for (const word of [secret, names.assignee]) expect(`${subject}\n${text}`).not.toContain(word);
  });

  test('says what, who, on which report and where; not a word of what was said', async () => {
    const { cast, reportId } = await scene();
    const { number } = await db().report.findUniqueOrThrow({ where: { id: reportId } });
    const news = await mention(cast, reportId, 'assignee', 'author');
    await send(news!.id);
    const letter = await read(news!.id);
    expect(letter.subject).toBe(`№\u00a0${number}: Вас упомянули в комментарии`);
    expect(letter.text).toContain('Освободившееся место в детском саду');
    expect(letter.text).toContain(`Вас упомянули в комментарии: ${names.assignee}.`);
    expect(letter.text).toContain(`\n${origin}/notifications/${news!.id}\n`);
    expect(letter.text).not.toContain(secret);
    expect(letter.messageId).toBe(`<${news!.id}@lacuna.example.kz>`);
  });

  test('that its reader has switched off is not sent', async () => {
    const { cast, reportId } = await scene();
    await db().account.update({
      where: { id: cast.actors.author.accountId },
      data: { mailOff: ['mention'] },
    });
    const news = await mention(cast, reportId, 'assignee', 'author');
    const before = await sent();
    await send(news!.id);
    expect(await sent()).toBe(before);
  });

  test('is in the language of its reader', async () => {
    const { cast, reportId } = await scene();
    await db().account.update({
      where: { id: cast.actors.author.accountId },
      data: { language: 'kk' },
    });
    const news = await mention(cast, reportId, 'assignee', 'author');
    await send(news!.id);
    expect((await read(news!.id)).subject).toContain('Пікірде сіз аталдыңыз');
  });

  test('of a confidential report says only that something has changed', async () => {
    const { cast, reportId } = await scene({ visibility: 'confidential', title: secret });
    const { mark } = await db().report.findUniqueOrThrow({ where: { id: reportId } });
    const news = await mention(cast, reportId, 'journalist', 'author');
    await send(news!.id);
    const { subject, text } = await read(news!.id);
    expect(subject).toBe('В Лакуне что-то изменилось');
    for (const hidden of [secret, mark!, names.journalist, reportId, 'упомянули']) {
      expect(text).not.toContain(hidden);
    }
  });

  test('names a hidden author to nobody who may not know', async () => {
    const { cast, reportId } = await scene({ isAuthorHidden: true });
    const toOffice = await mention(cast, reportId, 'author', 'assignee');
    await send(toOffice!.id);
    const { text } = await read(toOffice!.id);
    expect(text).toContain('Вас упомянули в комментарии: участник группы.');
    expect(text).not.toContain(names.author);
    const toCoAuthor = await mention(cast, reportId, 'author', 'journalist', 'group');
    await send(toCoAuthor!.id);
    expect((await read(toCoAuthor!.id)).text).toContain(names.author);
  });
});

describe('no letter goes', () => {
  test('twice, nor after it was read', async () => {
    const { cast, reportId } = await scene();
    const news = await mention(cast, reportId, 'assignee', 'author');
    await send(news!.id);
    const before = await sent();
    await rm(path.join(dataDir, 'mail', `${news!.id}.eml`));
    await send(news!.id);
    expect(await sent()).toBe(before - 1);
    const other = await mention(cast, reportId, 'assignee', 'journalist');
    await db().notification.update({ where: { id: other!.id }, data: { readAt: now } });
    await send(other!.id);
    expect(await sent()).toBe(before - 1);
  });

  test('to whoever may not know any more', async () => {
    const { cast, reportId } = await scene();
    const news = await mention(cast, reportId, 'assignee', 'author');
    await db().membership.updateMany({
      where: { accountId: cast.actors.author.accountId },
      data: { endedAt: now },
    });
    const before = await sent();
    await send(news!.id);
    expect(await sent()).toBe(before);
  });

  test('of a circle to those outside it: they are not even told', async () => {
    const { cast, reportId } = await scene();
    expect(await mention(cast, reportId, 'assignee', 'author', 'office')).toBeNull();
    expect(await mention(cast, reportId, 'author', 'assignee', 'group')).toBeNull();
  });
});
