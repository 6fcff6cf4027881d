import { useI18n } from '#app/i18n/i18n-context.tsx';
import { hasLimit, scoreBars, type ScorePart } from './score-parts.ts';

export type { ScorePart };

/** The order of the queue in one glance: the total, and five bars as wide as their weight. */
export function Score({ total, parts }: { total: number; parts: readonly ScorePart[] }) {
  const { t, format } = useI18n();
  const words = parts.map((part) =>
    t(hasLimit(part) ? 'ui:score.part' : 'ui:score.partOpen', {
      name: t(`ui:score.${part.key}`),
      value: format.number(part.value),
      max: part.max,
    }),
  );
  const label = t('ui:score.total', { total: format.number(total), parts: words.join(', ') });
  const { wells, bars } = scoreBars(parts);
  return (
    <span className="sc">
      <b>{format.number(Math.round(total))}</b>
      <svg viewBox="0 0 52 18" role="img" aria-label={label}>
        <path className="lo" d={wells} />
        <path className="hi" d={bars} />
      </svg>
    </span>
  );
}
