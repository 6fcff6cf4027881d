import { useI18n } from '#app/i18n/i18n-context.tsx';
import type { ArticleState } from '../domain/article-state.ts';

/** The state of an article in its own sign and its words. */
export function StateMark({ state }: { state: ArticleState }) {
  const { t } = useI18n();
  return (
    <span className="rst">
      <i className={`rc ${signs[state]}`} aria-hidden="true" />
      {t(`reading:state.${state}`)}
    </span>
  );
}

/** Short names, since a strip repeats them by the thousand. */
export const signs: Record<ArticleState, string> = {
  not_looked_at: 'n',
  again: 'ag',
  looked_at: 'l',
  reported: 'r',
  confirmed: 'c',
  being_amended: 'b',
  amended: 'am',
};
