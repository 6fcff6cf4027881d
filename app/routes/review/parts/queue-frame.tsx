import {
  COUNT_LIMIT,
  queueAddress,
  queueViews,
  type QueueAddress,
} from '#app/features/review/domain/queue-address.ts';
import type { QueueCounts } from '#app/features/review/queries/count-queue.server.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Pager } from '#app/ui/pager.tsx';
import { Tabs } from '#app/ui/tabs.tsx';

/** Past the limit a count says only that it is past it. */
const shownCount = (count: number): number | string =>
  count > COUNT_LIMIT ? `${COUNT_LIMIT}+` : count;

/** The queue's title, its order, and its views with their counts. */
export function QueueHead({ address, counts }: { address: QueueAddress; counts: QueueCounts }) {
  const { t } = useI18n();
  const to = (change: Partial<QueueAddress>) =>
    paths.review(queueAddress({ ...address, after: null, peek: null, ...change }));
  const isByScore = address.sort === 'score';
  return (
    <>
      <div className="row sp">
        <h1>{t('review:title')}</h1>
        <p className="md mut noprint">
          {t(isByScore ? 'review:sort.byScore' : 'review:sort.byAge')}{' '}
          <span aria-hidden="true">·</span>{' '}
          <a href={to({ sort: isByScore ? 'age' : 'score' })}>
            {t(isByScore ? 'review:sort.toAge' : 'review:sort.toScore')}
          </a>
        </p>
      </div>
      <div id="queue-views" data-live="queue">
        <Tabs
          label={t('review:views')}
          items={queueViews.map((view) => ({
            href: to({ view }),
            label: t(`review:view.${view}`),
            count: shownCount(counts[view]),
            current: view === address.view,
          }))}
        />
      </div>
      <p className="print-only sm">{t(`review:view.${address.view}`)}</p>
    </>
  );
}

/** How much the view holds, and the way on and back to its beginning. */
export function QueueFoot(props: {
  address: QueueAddress;
  counts: QueueCounts;
  next: QueueAddress['after'];
}) {
  const { t } = useI18n();
  const { address, counts, next } = props;
  const count = counts[address.view];
  const to = (after: QueueAddress['after']) =>
    paths.review(queueAddress({ ...address, after, peek: null }));
  if (count === 0) return null;
  return (
    <Pager
      summary={t('review:total', { count, shown: shownCount(count) })}
      {...(address.after ? { previousHref: to(null) } : {})}
      {...(next ? { nextHref: to(next) } : {})}
    />
  );
}
