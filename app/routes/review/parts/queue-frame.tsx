import {
  countText,
  queueAddress,
  queueSorts,
  queueViews,
  type QueueAddress,
} from '#app/features/review/domain/queue-address.ts';
import type { QueueCounts } from '#app/features/review/queries/count-queue.server.ts';
import type { SavedView } from '#app/features/review/queries/load-desk.server.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Pager } from '#app/ui/pager.tsx';
import { Tabs } from '#app/ui/tabs.tsx';

/** The queue's title, its order, and its views with their counts. */
export function QueueHead(props: {
  address: QueueAddress;
  counts: QueueCounts;
  saved: readonly SavedView[];
}) {
  const { t } = useI18n();
  const { address, counts, saved } = props;
  const to = (change: Partial<QueueAddress>) =>
    paths.review(queueAddress({ ...address, after: null, peek: null, ...change }));
  const own = queueAddress({ ...address, after: null, peek: null });
  const isSaved = saved.some(({ query }) => query === own);
  return (
    <>
      <div className="row sp">
        <h1>{t('review:title')}</h1>
        <div className="row order noprint">
          <Order address={address} to={to} />
          <a className="md" href={paths.savedViews(own)}>
            {t(isSaved ? 'review:saved.manage' : 'review:saved.save')}
          </a>
        </div>
      </div>
      <div id="queue-views" data-live="queue">
        <Tabs
          label={t('review:views')}
          items={queueViews.map((view) => ({
            href: to({ view }),
            label: t(`review:view.${view}`),
            count: countText(counts[view]),
            current: view === address.view && !isSaved,
          }))}
        />
      </div>
      {saved.length > 0 && (
        <div className="saved noprint">
          <Tabs
            label={t('review:saved.label')}
            look="faces"
            items={saved.map(({ name, query }) => ({
              href: paths.review(query),
              label: name,
              current: query === own,
            }))}
          />
        </div>
      )}
      <p className="print-only sm">{t(`review:view.${address.view}`)}</p>
    </>
  );
}

function Order(props: { address: QueueAddress; to: (change: Partial<QueueAddress>) => string }) {
  const { t } = useI18n();
  const { address, to } = props;
  return (
    <nav className="md mut" aria-label={t('review:sort.label')}>
      <span aria-hidden="true">{t('review:sort.label')}</span>
      <ul className="dots">
        {queueSorts.map((sort) => (
          <li key={sort}>
            <a href={to({ sort })} aria-current={sort === address.sort ? 'true' : undefined}>
              {t(`review:sort.${sort}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
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
      summary={t('review:total', { count, shown: countText(count) })}
      {...(address.after ? { previousHref: to(null) } : {})}
      {...(next ? { nextHref: to(next) } : {})}
    />
  );
}
