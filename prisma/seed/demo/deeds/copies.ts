// What comes back from the invented sites of the demo, and the words that are kept of it.
import { addQuote } from '#app/features/sources/commands/add-quote.server.ts';
import { sourceEvent } from '#app/features/sources/events.ts';
import { db, type Transaction } from '#app/platform/database.server.ts';
import { recordEvent } from '#app/platform/event-log.server.ts';
import { fileStore } from '#app/platform/files/file-store.server.ts';
import { inTransaction } from '#app/platform/transaction.server.ts';
import { articleHtml } from '../files/article.ts';
import { done, type Deed, type Scene } from '../stage.ts';
import type { GivenSource, Placed } from './given-source.ts';

const A_MINUTE = 60_000;

/** What came back when the page was fetched, a minute after it was named. */
export async function keepCapture(
  tx: Transaction,
  { now, context }: Scene,
  given: GivenSource & Placed & { state: string },
): Promise<void> {
  const { reportId, sourceId, state, kept, trouble, title, url, language = 'ru' } = given;
  const at = new Date(now.getTime() + A_MINUTE);
  const captureId = context.newId();
  const page = kept && Buffer.from(articleHtml({ ...given, language, paragraphs: kept }));
  const file = page ? await fileStore().storeBytes(page) : null;
  await tx.capture.create({
    data: {
      id: captureId,
      sourceId,
      at,
      outcome: state,
      reason: trouble?.reason ?? '',
      ...(file && {
        ...file,
        finalUrl: url ?? null,
        httpStatus: 200,
        contentType: 'text/html; charset=utf-8',
        title,
        text: kept!.join('\n\n'),
      }),
    },
    select: { id: true },
  });
  const after = { state, captureId, sha256: file?.sha256 ?? null };
  const event = sourceEvent('source.captured', sourceId, reportId, {
    before: { state: 'queued' },
    after,
  });
  await recordEvent(tx, { actor: { kind: 'system' }, now: at }, event);
}

/** Another copy of the n-th source, where the site says something else by now; nothing is queued for it. */
export const visitsAgain =
  (report: string, number: number, kept: readonly string[]): Deed =>
  async (scene) => {
    const reportId = scene.reportId(report);
    const sourceId = scene.sourceId(report, number);
    const source = await db().source.findUniqueOrThrow({ where: { id: sourceId } });
    const { title, outlet, url, state } = source;
    await inTransaction(async (tx) => {
      const change = { before: { state }, after: { state: 'queued' } };
      const event = sourceEvent('source.capture-queued', sourceId, reportId, change);
      await recordEvent(tx, scene, event);
      const given = { kind: 'article', title, outlet, url: url!, kept } as const;
      await keepCapture(tx, scene, { ...given, reportId, sourceId, state: 'captured' });
    });
  };

/** Keeps words of the first copy of the n-th source. */
export const quotes =
  (report: string, number: number, words: string): Deed =>
  async (scene) => {
    const sourceId = scene.sourceId(report, number);
    const copy = await db().capture.findFirstOrThrow({
      where: { sourceId, text: { not: '' } },
      orderBy: { at: 'asc' },
    });
    const input = { copy: copy.id, words, near: 0 };
    done(await addQuote(scene.context, { sourceId, input }));
  };
