import { useLoaderData } from '@remix-run/react';
import { loadCalendar } from '#app/features/reports/queries/load-calendar.server.ts';
import { QueueLine } from '#app/features/review/components/queue-line.tsx';
import { listMine } from '#app/features/review/queries/list-mine.server.ts';
import type { QueueRow } from '#app/features/review/queries/queue-row.server.ts';
import type { Handle } from '#app/frame/use-root.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { KeyHints } from '#app/ui/key-hints.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import { heldHints } from './parts/queue-hints.ts';

export const handle: Handle = { keys: heldHints };

export const loader = page('report.triage-state.set', async ({ actor, lang, now, t }) => {
  const calendar = await loadCalendar();
  return { title: t('review:mine.title'), rows: await listMine(actor, { lang, now, calendar }) };
});

const from = '?view=mine';

/** One's own reviews with their clocks, what is due first coming first. */
export default function MyReviews() {
  const { rows } = useLoaderData<typeof loader>() as unknown as { rows: QueueRow[] };
  const { t } = useI18n();
  return (
    <>
      <PageHead title={t('review:mine.title')} lead={t('review:mine.lead')} />
      {rows.length === 0 ? (
        <EmptyState
          heading="h2"
          title={t('review:mine.empty')}
          action={<ButtonLink href={paths.review()}>{t('review:mine.toQueue')}</ButtonLink>}
        >
          {t('review:mine.emptyHint')}
        </EmptyState>
      ) : (
        <>
          <ol id="queue" className="sec-b" data-list="" data-live="queue">
            {rows.map((row) => (
              <QueueLine
                key={row.id}
                row={row}
                from={from}
                isChosen={false}
                mayAssign={false}
                mayRelease
              />
            ))}
          </ol>
          <KeyHints label={t('ui:keys.title')} hints={heldHints(t)} />
        </>
      )}
    </>
  );
}
