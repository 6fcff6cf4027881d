import type { ArticleStateView } from '#app/features/reading/queries/load-article-states.server.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';

/** How an article stands: its state, and how many reports touch it. */
export function ArticleMargin({ state }: { state: ArticleStateView | undefined }) {
  const { t, format } = useI18n();
  if (!state) return null;
  const { lookedAt, reports, findings } = state;
  return (
    <p className={`lu-st st-${state.state}`}>
      <b>{t(`reading:state.${state.state}`)}</b>
      {reports > 0 && <span>{t('acts:touched', { count: reports })}</span>}
      {findings > 0 && <span>{t('acts:findings', { count: findings })}</span>}
      {lookedAt && (
        <span>
          {t('acts:lookedAt', { group: lookedAt.group.name, date: format.date(lookedAt.at) })}
        </span>
      )}
    </p>
  );
}
