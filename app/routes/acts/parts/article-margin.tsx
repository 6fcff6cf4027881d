import type { ArticleStateView } from '#app/features/reading/queries/load-article-states.server.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';

/** How an article stands: its state, and how many reports touch it, which leads to their list. */
export function ArticleMargin(props: { act: string; state: ArticleStateView | undefined }) {
  const { act, state } = props;
  const { t, format } = useI18n();
  if (!state) return null;
  const { key, lookedAt, reports, findings } = state;
  const to = (found: boolean) => paths.articleReports(act, key, { found });
  return (
    <p className={`lu-st st-${state.state}`}>
      <b>{t(`reading:state.${state.state}`)}</b>
      {reports > 0 && <a href={to(false)}>{t('acts:touched', { count: reports })}</a>}
      {findings > 0 && <a href={to(true)}>{t('acts:findings', { count: findings })}</a>}
      {lookedAt && (
        <span>
          {t('acts:lookedAt', { group: lookedAt.group.name, date: format.date(lookedAt.at) })}
        </span>
      )}
    </p>
  );
}
