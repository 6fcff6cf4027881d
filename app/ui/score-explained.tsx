import { useI18n } from '#app/i18n/i18n-context.tsx';
import { hasLimit, shareOf, type ScorePart } from './score-parts.ts';

export interface ExplainedPart extends ScorePart {
  /** A sentence with facts: «опрошены 211 родителей». Never «высокий». */
  reason: string;
}

/** Each part of the score by a bar and a sentence. */
export function ScoreExplained(props: { total: number; parts: readonly ExplainedPart[] }) {
  const { t, format } = useI18n();
  return (
    <>
      <p className="tot">
        <b>{format.number(Math.round(props.total))}</b>
        <span className="sub md">{t('ui:score.why')}</span>
      </p>
      <div className="sc-x">
        {props.parts.map((part) => (
          <div key={part.key}>
            <span>{t(`ui:score.${part.key}Title`)}</span>
            <span className="meter" role="presentation">
              <i style={{ width: `${Math.round(shareOf(part) * 100)}%` }} />
            </span>
            <span className="num r">
              {hasLimit(part)
                ? t('ui:score.of', { value: format.number(part.value), max: part.max })
                : format.number(part.value)}
            </span>
            <span className="w">{part.reason}</span>
          </div>
        ))}
      </div>
    </>
  );
}
