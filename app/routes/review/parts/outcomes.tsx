import { Refusal } from '#app/features/review/components/refusal.tsx';
import type { FormAnswer } from '#app/http/form-answer.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Banner } from '#app/ui/banner.tsx';
import type { NamedOutcome } from './told-outcomes.ts';

/** What became of each report that an act was about; nothing where the form itself was wrong. */
export const outcomesOf = (answer: FormAnswer | undefined): NamedOutcome[] =>
  (answer?.details?.outcomes as NamedOutcome[] | undefined) ?? [];

/** The refusals of an act by the report that each is about, for its row. */
export const refusalsByRow = (
  answer: FormAnswer | undefined,
): Map<string, NamedOutcome['refusal']> =>
  new Map(outcomesOf(answer).map(({ reportId, refusal }) => [reportId, refusal]));

/** After an act that was not wholly done: of each report whether it was, and if not, why. */
export function Outcomes({ answer }: { answer: FormAnswer }) {
  const { t } = useI18n();
  const outcomes = outcomesOf(answer);
  const done = outcomes.filter(({ refusal }) => !refusal).length;
  if (outcomes.length === 0) {
    const code = Object.values(answer.fields)[0] ?? answer.reason;
    return (
      <Banner tone="bad" role="alert">
        <Refusal answer={{ ...answer, ...(code ? { reason: code } : {}) }} />
      </Banner>
    );
  }
  return (
    <Banner
      tone={done > 0 ? 'warn' : 'bad'}
      role="alert"
      title={outcomes.length > 1 && t('review:mark.done', { done, count: outcomes.length })}
    >
      <ul className="told">
        {outcomes.map(({ reportId, name, refusal }) => (
          <li key={reportId}>
            {name && <a href={paths.decide(reportId)}>{name}</a>}{' '}
            {refusal ? (
              <Refusal answer={{ reason: refusal.reason, details: refusal.values ?? {} }} />
            ) : (
              t(`review:mark.${answer.intent}`)
            )}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
