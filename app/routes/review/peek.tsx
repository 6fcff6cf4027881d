import { useLoaderData } from '@remix-run/react';
import { readQueueAddress } from '#app/features/review/domain/queue-address.ts';
import { getPeek, type Peek } from '#app/features/review/queries/get-peek.server.ts';
import { getQueueRow } from '#app/features/review/queries/list-queue.server.ts';
import { loadCalendar } from '#app/features/reports/queries/load-calendar.server.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { NotFound } from '#app/platform/errors.ts';
import type { Handle } from '#app/frame/use-root.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { backToQueue, plainQuery } from './parts/back-to-queue.ts';
import { PeekPanel } from './parts/peek-panel.tsx';

export const handle: Handle = { shell: 'work' };

export const loader = page(
  'report.triage-state.set',
  async ({ actor, lang, now, params, t, url }) => {
    const address = readQueueAddress(new URLSearchParams());
    const calendar = await loadCalendar();
    const row = await getQueueRow(actor, { id: params.reportId!, lang, now, calendar, address });
    if (!row) throw new NotFound();
    const from = plainQuery(url.searchParams.get('from'));
    return { title: t('review:peek.label'), peek: await getPeek(actor, { row, lang }), from };
  },
);

/** The look beside the queue as a page of its own; the queue takes its panel from here. */
export default function PeekPage() {
  const { peek, from } = useLoaderData<typeof loader>() as { peek: Peek; from: string };
  const { t } = useI18n();
  return (
    <>
      <h1 className="sr">{t('review:peek.label')}</h1>
      {peek && (
        <div className="pk-back">
          <Breadcrumb href={backToQueue(from, peek.row.id)} label={t('review:title')} />
        </div>
      )}
      <PeekPanel peek={peek} from={from} />
    </>
  );
}
