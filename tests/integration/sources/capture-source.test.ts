import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#app/access/actor.ts';
import { proseIn } from '#app/access/event.ts';
import { deleteSource } from '#app/features/sources/commands/delete-source.server.ts';
import { recaptureSource } from '#app/features/sources/commands/recapture-source.server.ts';
import { supplyText } from '#app/features/sources/commands/supply-text.server.ts';
import { captureSource } from '#app/features/sources/jobs/capture-source.server.ts';
import { getDraft } from '#app/features/reports/queries/get-draft.server.ts';
import { getComparison } from '#app/features/sources/queries/get-comparison.server.ts';
import { getSource } from '#app/features/sources/queries/get-source.server.ts';
import { openCapture, verifyCapture } from '#app/features/sources/queries/open-capture.server.ts';
import { fileStore } from '#app/platform/files/file-store.server.ts';
import { contextOf } from '#tests/factories/command.ts';
import { eventsOf } from '#tests/factories/events.ts';
import { makeCast, reportOf } from '#tests/factories/cast.ts';
import { makeSource, sourceNow } from '#tests/factories/source.ts';
import { articleHtml, russianArticle } from '#tests/support/articles.ts';
import { html, startArticleServer, type ArticleServer } from '#tests/support/article-server.ts';
import { testDatabase } from '#tests/support/database.ts';
import { sourceFolder, storedKeys } from '#tests/support/source-folder.ts';

testDatabase();

let server: ArticleServer;
const at = new Date('2026-02-12T11:05:42Z');
const capture = (id: string) => captureSource(id, { allow: [server.pair], now: () => at });

beforeAll(async () => {
  server = await startArticleServer();
});
afterAll(() => server.close());
sourceFolder(() => [server.pair]);

async function queued(page: string, given: Record<string, unknown> = {}) {
  const cast = await makeCast();
  const report = await reportOf(cast, { status: 'draft' });
  const id = await makeSource(cast.actors.author, report.id, { url: server.url(page), ...given });
  return { ...cast, report, id };
}

describe('a page that can be read', () => {
  test('is kept byte by byte with its hash and time, and says what it is', async () => {
    const { id, actors, report } = await queued('/ru');
    expect(await sourceNow(id)).toMatchObject({ state: 'queued', position: 1 });
    await capture(id);

    const source = await sourceNow(id);
    expect(source).toMatchObject({
      state: 'captured',
      title: russianArticle.title,
      outlet: 'Южный двор',
      author: 'Руслан Петренко',
      language: 'ru',
      publishedOn: new Date('2026-02-11'),
    });
    const page = Buffer.from(articleHtml(russianArticle));
    const [kept] = source.captures;
    expect(kept).toMatchObject({
      outcome: 'captured',
      httpStatus: 200,
      size: page.length,
      sha256: createHash('sha256').update(page).digest('hex'),
    });
    expect(kept!.text).toContain('сорок писем');
    expect(await verifyCapture(actors.author, kept!.id)).toBe(true);
    const answer = await openCapture(actors.author, kept!.id);
    expect(Buffer.from(await new Response(answer!.body).arrayBuffer())).toEqual(page);
    expect(answer!.headers).toMatchObject({
      'Content-Type': 'application/octet-stream',
      'Content-Security-Policy': "sandbox; default-src 'none'",
    });
    expect(answer!.headers['Content-Disposition']).toMatch(/^attachment;/);

    const event = (await eventsOf(report.id)).find(
      ({ type }) => type === ('source.captured' as never),
    );
    expect(event).toMatchObject({
      actorKind: 'system',
      before: { state: 'queued' },
      after: { state: 'captured', sha256: kept!.sha256 },
    });
    for (const { after } of (await eventsOf(report.id)) as { after?: unknown }[])
      expect(proseIn(after)).toEqual([]);
  });

  test('does not overwrite what a person said of it', async () => {
    const { id } = await queued('/ru', { title: 'Своё название', publishedNote: 'февраль' });
    await capture(id);
    expect(await sourceNow(id)).toMatchObject({
      title: 'Своё название',
      outlet: 'Южный двор',
      publishedOn: null,
    });
  });

  test('is known to have been changed on the disk', async () => {
    const { id, actors } = await queued('/ru');
    await capture(id);
    const [kept] = (await sourceNow(id)).captures;
    const file = fileStore().pathOf(kept!.storageKey!);
    await writeFile(file, 'something else');
    expect(await verifyCapture(actors.author, kept!.id)).toBe(false);
  });
});

describe('a page that cannot', () => {
  test.each([
    ['/status/403', 'blocked', 'closed', 403],
    ['/status/401', 'blocked', 'sign-in', 401],
    ['/status/404', 'failed', 'not-found', 404],
    ['/status/500', 'failed', 'site-error', 500],
    ['/loop', 'failed', 'redirects', null],
    ['/not-html', 'failed', 'not-a-page', null],
    ['/truncated', 'failed', 'bad-answer', null],
    ['/redirect?to=http://169.254.169.254/', 'failed', 'refused-address', null],
  ])('%s is told as %s, %s', async (page, state, reason, httpStatus) => {
    const { id } = await queued(page);
    await capture(id);
    const source = await sourceNow(id);
    expect(source).toMatchObject({ state, stateReason: reason });
    expect(source.captures).toMatchObject([{ outcome: state, reason, httpStatus, sha256: null }]);
    expect(await storedKeys()).toEqual([]);
  });

  test('is partial where it has hardly any text, and its bytes are kept', async () => {
    server.serve('/empty-app', html('<html><body><div id="root"></div></body></html>'));
    const { id } = await queued('/empty-app');
    await capture(id);
    const source = await sourceNow(id);
    expect(source).toMatchObject({ state: 'partial', stateReason: 'little-text' });
    expect(await storedKeys()).toEqual([source.captures[0]!.storageKey]);
  });

  test('is fetched again on request, and given by hand in between', async () => {
    let isClosed = true;
    const article = html(articleHtml(russianArticle));
    server.serve('/closed-once', (request, response) => {
      if (isClosed) response.writeHead(403).end();
      else article(request, response);
    });
    const { id, actors } = await queued('/closed-once');
    await capture(id);
    const context = contextOf(actors.author, at);
    expect(await supplyText(context, { sourceId: id, text: 'С экрана' })).toEqual({ ok: true });
    expect(await sourceNow(id)).toMatchObject({ state: 'by_hand' });
    expect((await getSource(actors.author, id))?.text).toMatchObject({
      text: 'С экрана',
      isTyped: true,
    });

    isClosed = false;
    expect(await recaptureSource(context, { sourceId: id })).toEqual({ ok: true });
    expect(await sourceNow(id)).toMatchObject({ state: 'queued', stateReason: '' });
    await capture(id);
    expect(await sourceNow(id)).toMatchObject({ state: 'captured' });
    expect((await getSource(actors.author, id))?.text).toMatchObject({ isTyped: false });
    expect(await supplyText(context, { sourceId: id, text: 'x' })).toMatchObject({ status: 409 });
  });
});

describe('a page that is fetched once more', () => {
  const { paragraphs } = russianArticle;
  const serve = (path: string, given: readonly string[]) =>
    server.serve(path, html(articleHtml({ ...russianArticle, paragraphs: given })));
  const again = async (id: string, actor: Actor, moment: Date) => {
    expect(await recaptureSource(contextOf(actor, moment), { sourceId: id })).toEqual({ ok: true });
    await captureSource(id, { allow: [server.pair], now: () => moment });
  };

  test('keeps both copies, rests on the first, and shows what changed since', async () => {
    serve('/edited', paragraphs);
    const { id, actors, report } = await queued('/edited');
    await capture(id);
    const first = (await sourceNow(id)).captures[0]!;
    serve('/edited', [paragraphs[0]!, `${paragraphs[1]!} Но не всегда.`, paragraphs[3]!]);
    await again(id, actors.author, new Date());

    const source = (await getSource(actors.author, id))!;
    expect(source.captures).toHaveLength(2);
    expect(source.copies).toMatchObject({ sealed: { id: first.id }, isChanged: true });
    expect(source.text?.captureId).toBe(first.id);
    const compared = await getComparison(source);
    expect(compared?.changes).toEqual({ removed: 1, added: 0, changed: 1 });
    expect(compared?.paragraphs.find(({ kind }) => kind === 'removed')?.before).toBe(paragraphs[2]);
    const asked = { id: report.id, lang: 'ru', now: new Date() } as const;
    expect((await getDraft(actors.author, asked))?.sources).toMatchObject([{ isChanged: true }]);

    const later = source.copies!.newest!.id;
    const read = await getSource(actors.author, id, { copyId: later });
    expect(read?.text?.captureId).toBe(later);
    expect(read?.copies?.sealed.id).toBe(first.id);
  });

  test('says the same where the site does, and stays sealed where the site is gone', async () => {
    serve('/steady', paragraphs);
    const { id, actors } = await queued('/steady');
    await capture(id);
    await again(id, actors.author, new Date());
    const same = (await getSource(actors.author, id))!;
    expect(same.copies).toMatchObject({ isChanged: false, newest: { outcome: 'captured' } });

    server.serve('/steady', (_request, response) => void response.writeHead(404).end());
    await again(id, actors.author, new Date());
    const gone = (await getSource(actors.author, id))!;
    expect(gone).toMatchObject({ state: 'failed', stateReason: 'not-found' });
    expect(gone.copies).toMatchObject({ sealed: { outcome: 'captured' } });
    expect(gone.text?.text).toContain('сорок писем');
  });
});

describe('the job', () => {
  test('run twice at once keeps one copy, and no stray file', async () => {
    const { id, report } = await queued('/ru');
    await Promise.all([capture(id), capture(id)]);
    const source = await sourceNow(id);
    expect(source.captures).toHaveLength(1);
    expect(await storedKeys()).toEqual([source.captures[0]!.storageKey]);
    const events = (await eventsOf(report.id)).filter(
      ({ type }) => type === ('source.captured' as never),
    );
    expect(events).toHaveLength(1);
  });

  test('run again after it is done asks the site nothing', async () => {
    const { id } = await queued('/ru');
    await capture(id);
    const before = server.hits.length;
    await capture(id);
    expect(server.hits).toHaveLength(before);
  });

  test('leaves nothing of a source that went while it was fetched', async () => {
    let arrived = () => {};
    let letGo = () => {};
    const asked = new Promise<void>((resolve) => (arrived = resolve));
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const article = html(articleHtml(russianArticle));
    server.serve('/held', (request, response) => {
      arrived();
      void held.then(() => article(request, response));
    });
    const { id, actors } = await queued('/held');
    const running = capture(id);
    await asked;
    expect(await deleteSource(contextOf(actors.author), { sourceId: id })).toMatchObject({
      ok: true,
    });
    letGo();
    await running;
    expect(await storedKeys()).toEqual([]);
  });
});
