import { describe, expect, test } from 'vitest';
import { Readable } from 'node:stream';
import { utimes } from 'node:fs/promises';
import type { AccountActor } from '#app/access/actor.ts';
import { addFile } from '#app/features/sources/commands/add-file.server.ts';
import { deleteFile } from '#app/features/sources/commands/delete-file.server.ts';
import { discardUpload } from '#app/features/sources/commands/discard-upload.server.ts';
import { keepUpload } from '#app/features/sources/commands/keep-upload.server.ts';
import { openFile } from '#app/features/sources/commands/open-file.server.ts';
import { restrictFile } from '#app/features/sources/commands/restrict-file.server.ts';
import { sweepFiles } from '#app/features/sources/jobs/sweep-files.server.ts';
import { getSource } from '#app/features/sources/queries/get-source.server.ts';
import { getUpload } from '#app/features/sources/queries/get-upload.server.ts';
import { addFileSchema } from '#app/features/sources/schema.ts';
import { db } from '#app/platform/database.server.ts';
import { fileStore } from '#app/platform/files/file-store.server.ts';
import { makeCast, reportOf } from '#tests/factories/cast.ts';
import { contextOf } from '#tests/factories/command.ts';
import { eventsOf } from '#tests/factories/events.ts';
import { testDatabase } from '#tests/support/database.ts';
import { mp3 } from '#tests/support/audio-files.ts';
import { photo } from '#tests/support/image-files.ts';
import { sourceFolder, storedKeys } from '#tests/support/source-folder.ts';

testDatabase();
sourceFolder();

const now = new Date('2026-02-12T07:00:00Z');
const note: Buffer = Buffer.from('Ответ управления: места закрыты до понедельника.');

async function send(
  actor: AccountActor,
  reportId: string,
  { name = 'otvet.txt', bytes = note, type = 'text/plain' } = {},
) {
  const stored = await fileStore().storeStream(Readable.from([bytes]), { maxBytes: 1_000_000 });
  if (!stored.ok) throw new Error(stored.reason);
  const file = { ...stored.file, name, declaredType: type };
  const kept = await keepUpload(contextOf(actor), { reportId, sourceId: null, file });
  return { kept, file };
}

async function add(
  actor: AccountActor,
  reportId: string,
  given: Record<string, unknown> = {},
  sent: Parameters<typeof send>[2] = {},
) {
  const { kept } = await send(actor, reportId, sent);
  if (!kept.ok) throw new Error(JSON.stringify(kept));
  const input = addFileSchema.parse({ name: sent.name ?? 'otvet.txt', ...given });
  const added = await addFile(contextOf(actor), { uploadId: kept.id, input });
  if (!added.ok) throw new Error(JSON.stringify(added));
  return { fileId: kept.id, sourceId: added.sourceId };
}

const bytesOf = async (answer: Awaited<ReturnType<typeof openFile>>) =>
  answer && Buffer.from(await new Response(answer.body).arrayBuffer());

async function draft() {
  const cast = await makeCast();
  return { ...cast, report: await reportOf(cast, { status: 'draft' }) };
}

describe('a sent file', () => {
  test('is its sender’s alone until it is added, with what it gives away', async () => {
    const { actors, report } = await draft();
    const bytes = await photo();
    const sent = { name: 'Сейтова 870512300145.jpg', bytes, type: 'image/jpeg' };
    const { kept } = await send(actors.author, report.id, sent);
    if (!kept.ok) throw new Error(kept.reason);
    const seen = await getUpload(actors.author, { id: kept.id, now });
    expect(seen?.warnings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['name-iin', 'location', 'device', 'taken-at']),
    );
    expect(await getUpload(actors.coordinator, { id: kept.id, now })).toBeNull();
    expect(await db().attachment.count()).toBe(0);

    const input = addFileSchema.parse({ name: 'sad.png', title: 'Табличка у сада' });
    const all = await Promise.all(
      [1, 2, 3].map(() => addFile(contextOf(actors.author), { uploadId: kept.id, input })),
    );
    expect(new Set(all.map((one) => one.ok && one.sourceId)).size).toBe(1);
    const [sourceId] = all.map((one) => (one.ok ? one.sourceId : ''));
    const source = await getSource(actors.colleague, sourceId!);
    // The ending by which the content was judged stays.
    expect(source?.files).toMatchObject([
      { name: 'sad.png.jpg', pictureSize: expect.any(Number) as number },
    ]);
    expect(source).toMatchObject({ state: 'by_hand', title: 'Табличка у сада' });
    const ask = { actor: actors.colleague, now };
    expect(await bytesOf(await openFile(ask, { attachmentId: kept.id, form: 'original' }))).toEqual(
      bytes,
    );
    const shown = await bytesOf(await openFile(ask, { attachmentId: kept.id, form: 'shown' }));
    expect(shown?.subarray(8, 12).toString()).toBe('WEBP');
    expect(shown?.includes('Redmi')).toBe(false);
    const types = (await eventsOf(report.id)).map(({ type }) => String(type));
    expect(types).toEqual(['source.added', 'attachment.added']);
  });

  test('is refused where its content is not what its name says, for any report', async () => {
    const { actors, report } = await draft();
    const { kept } = await send(actors.author, report.id, {
      name: 'otvet.pdf',
      type: 'application/pdf',
    });
    expect(kept).toMatchObject({
      status: 422,
      fields: { file: expect.stringMatching(/^sources\.refused\./) as string },
    });
    const stranger = await send(actors.stranger, report.id);
    expect(stranger.kept).toMatchObject({ status: 404 });
    const colleague = await send(actors.colleague, report.id);
    expect(colleague.kept).toMatchObject({ status: 403 });
    expect(await db().upload.count()).toBe(0);
  });

  test('is gone when it is not wanted', async () => {
    const { actors, report } = await draft();
    const { kept } = await send(actors.author, report.id);
    if (!kept.ok) throw new Error(kept.reason);
    const discard = (actor: AccountActor) => discardUpload(contextOf(actor), { uploadId: kept.id });
    expect(await discard(actors.coordinator)).toMatchObject({ status: 404 });
    expect(await discard(actors.author)).toMatchObject({ ok: true });
    expect(await storedKeys()).toEqual([]);
  });
});

describe('a restricted file', () => {
  test('opens to the people named, and each of their looks is recorded', async () => {
    const cast = await makeCast();
    const report = await reportOf(cast);
    const { author, coordinator, colleague, assignee, head } = cast.actors;
    const named = [coordinator.accountId, assignee.accountId];
    const { fileId, sourceId } = await add(author, report.id, { isRestricted: 'yes', named });
    const open = async (actor: AccountActor) =>
      bytesOf(await openFile({ actor, now }, { attachmentId: fileId, form: 'original' }));
    expect(await open(author)).toEqual(note);
    expect(await open(coordinator)).toEqual(note);
    expect(await open(coordinator)).toEqual(note);
    expect(await open(assignee)).toEqual(note);
    for (const actor of [colleague, head, cast.actors.stranger, cast.actors.administrator]) {
      expect(await open(actor)).toBeNull();
    }
    const looks = (await eventsOf(report.id)).filter(
      ({ type }) => type === ('attachment.opened' as never),
    );
    expect(looks.map(({ actorId }) => actorId)).toEqual([
      coordinator.accountId,
      coordinator.accountId,
      assignee.accountId,
    ]);
    const seen = await getSource(colleague, sourceId);
    expect(seen?.files).toEqual([{ isOpen: false, id: fileId, kind: 'text', size: note.length }]);

    const restrict = (actor: AccountActor, isRestricted: boolean, ids: string[] = []) =>
      restrictFile(contextOf(actor), { attachmentId: fileId, isRestricted, named: ids });
    expect(await restrict(coordinator, false)).toMatchObject({ status: 403 });
    expect(await restrict(colleague, false)).toMatchObject({ status: 404 });
    const strangers = [cast.actors.stranger.accountId];
    expect(await restrict(author, true, strangers)).toMatchObject({ status: 422 });
    expect(await restrict(author, false)).toMatchObject({ ok: true });
    expect(await open(colleague)).toEqual(note);
  });

  test('may name people of the office before one of them has taken the report', async () => {
    const cast = await makeCast();
    const report = await reportOf(cast, { status: 'submitted', assigneeId: null });
    const { author, analyst, assignee, head, administrator } = cast.actors;
    const named = [analyst.accountId, head.accountId];
    const { fileId } = await add(author, report.id, { isRestricted: 'yes', named });
    const open = (actor: AccountActor) =>
      openFile({ actor, now }, { attachmentId: fileId, form: 'original' });
    expect(await bytesOf(await open(analyst))).toEqual(note);
    expect(await bytesOf(await open(head))).toEqual(note);
    expect(await open(assignee)).toBeNull();
    const refused = await restrictFile(contextOf(author), {
      attachmentId: fileId,
      isRestricted: true,
      named: [administrator.accountId],
    });
    expect(refused).toMatchObject({ status: 422 });
  });

  test('is not the office’s original before the report is held by who asks', async () => {
    const cast = await makeCast();
    const report = await reportOf(cast);
    const { fileId } = await add(cast.actors.author, report.id);
    const open = (part: 'assignee' | 'analyst') =>
      openFile({ actor: cast.actors[part], now }, { attachmentId: fileId, form: 'original' });
    expect(await bytesOf(await open('assignee'))).toEqual(note);
    expect(await open('analyst')).toBeNull();
  });
});

describe('sound', () => {
  const recording = { name: 'zapis.mp3', bytes: mp3(), type: 'audio/mpeg' };

  test('is played a stretch at a time, sandboxed, by whom its original is open to', async () => {
    const cast = await makeCast();
    const report = await reportOf(cast);
    const { fileId } = await add(cast.actors.author, report.id, {}, recording);
    const play = (part: keyof typeof cast.actors, range: string | null) =>
      openFile({ actor: cast.actors[part], now }, { attachmentId: fileId, form: 'shown', range });
    const stretch = await play('colleague', 'bytes=10-19');
    expect(stretch).toMatchObject({
      status: 206,
      headers: {
        'Content-Type': 'audio/mpeg',
        'Content-Range': `bytes 10-19/${recording.bytes.length}`,
        'Content-Length': '10',
        'Content-Security-Policy': "sandbox; default-src 'none'",
        'X-Content-Type-Options': 'nosniff',
      },
    });
    expect(await bytesOf(stretch)).toEqual(recording.bytes.subarray(10, 20));
    expect(await bytesOf(await play('colleague', null))).toEqual(recording.bytes);
    expect(await play('analyst', 'bytes=0-')).toBeNull();
    expect(await play('stranger', null)).toBeNull();
  });

  test('that is restricted tells of one look, however many stretches a player asks for', async () => {
    const cast = await makeCast();
    const report = await reportOf(cast);
    const { coordinator } = cast.actors;
    const given = { isRestricted: 'yes', named: [coordinator.accountId] };
    const { fileId } = await add(cast.actors.author, report.id, given, recording);
    for (const range of ['bytes=0-', 'bytes=100-', 'bytes=200-']) {
      const asked = { attachmentId: fileId, form: 'shown', range } as const;
      expect(await openFile({ actor: coordinator, now }, asked)).toMatchObject({ status: 206 });
    }
    const looks = (await eventsOf(report.id)).filter(
      ({ type }) => type === ('attachment.opened' as never),
    );
    expect(looks).toMatchObject([{ after: { form: 'played' } }]);
  });
});

describe('deleting', () => {
  test('takes a file out of a draft, and out of nothing else', async () => {
    const { actors, report, ...cast } = await draft();
    const routed = await reportOf({ ...cast, actors });
    const erase = (attachmentId: string, actor = actors.author) =>
      deleteFile(contextOf(actor), { attachmentId });
    const sent = await add(actors.author, routed.id);
    expect(await erase(sent.fileId)).toMatchObject({ ok: false, status: 403 });
    const left = await storedKeys();
    const { fileId } = await add(actors.author, report.id);
    expect(await erase(fileId, actors.colleague)).toMatchObject({ ok: false, status: 403 });
    expect(await erase(fileId)).toMatchObject({ ok: true });
    expect(await storedKeys()).toEqual(left);
  });
});

describe('the sweep', () => {
  test('removes yesterday’s files that no row names, and leaves the others', async () => {
    const { actors, report } = await draft();
    await add(actors.author, report.id);
    const kept = await storedKeys();
    const old = new Date(Date.now() - 2 * 24 * 60 * 60 * 1000);
    // As a crash between the file and its row leaves it.
    const [stray, fresh] = [await fileStore().storeBytes(note), await fileStore().storeBytes(note)];
    for (const key of [...kept, stray.storageKey]) await utimes(fileStore().pathOf(key), old, old);
    await sweepFiles(new Date());
    expect(await storedKeys()).toEqual([...kept, fresh.storageKey].sort());
  });

  test('ends uploads that nobody added for a day', async () => {
    const { actors, report } = await draft();
    const { kept, file } = await send(actors.author, report.id);
    const old = new Date(Date.now() - 2 * 24 * 60 * 60 * 1000);
    await utimes(fileStore().pathOf(file.storageKey), old, old);
    if (!kept.ok) throw new Error(kept.reason);
    await sweepFiles(new Date());
    expect(await getUpload(actors.author, { id: kept.id, now })).toBeNull();
    expect(await storedKeys()).toEqual([]);
  });
});
