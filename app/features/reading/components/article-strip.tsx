import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { articleStates } from '../domain/article-state.ts';
import type { CampaignCell } from '../queries/list-cells.server.ts';
import { signs, StateMark } from './state-mark.tsx';

/** A cell for each article with its number and the sign of its state; each is a link to its reading. */
export function ArticleStrip(props: {
  campaignId: string;
  label: string;
  cells: readonly CampaignCell[];
}) {
  const { t } = useI18n();
  const { campaignId, label, cells } = props;
  const words = Object.fromEntries(
    articleStates.map((state) => [state, t(`reading:state.${state}`)]),
  );
  return (
    <nav className="strip" aria-label={label}>
      {cells.map(({ position, number, state }) => (
        <a key={position} className={signs[state]} href={paths.readArticle(campaignId, position)}>
          {number}
          <span className="sr"> {words[state]}</span>
        </a>
      ))}
    </nav>
  );
}

/** What the signs of a strip mean. */
export function StripLegend() {
  const { t } = useI18n();
  return (
    <ul className="strip-l" aria-label={t('reading:legend')}>
      {articleStates.map((state) => (
        <li key={state}>
          <StateMark state={state} />
        </li>
      ))}
    </ul>
  );
}
