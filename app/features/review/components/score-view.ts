import type { Translate } from '#app/i18n/i18n-context.tsx';
import type { Formats } from '#app/i18n/format.ts';
import type { ScorePart } from '#app/ui/score.tsx';
import type { ExplainedPart } from '#app/ui/score-explained.tsx';
import { weights } from '#app/features/reports/domain/score.ts';
import type { QueueRow } from '../queries/queue-row.server.ts';

type Score = NonNullable<QueueRow['score']>;

/** The five bars of a score, in the order of their weight. */
export function scoreBarsOf({ parts, age }: Score): ScorePart[] {
  const stored = (['harm', 'people', 'completeness', 'groups'] as const).map((key) => ({
    key,
    value: parts[key].points,
    max: weights[key],
  }));
  return [...stored, { key: 'age', value: age.points, max: age.weight }];
}

/** The same with a sentence of facts for each part. */
export function explainedScore(
  row: QueueRow & { score: Score },
  { t, format }: { t: Translate; format: Formats },
): ExplainedPart[] {
  const { parts, age } = row.score;
  const reasonOf = (key: ScorePart['key']): string => {
    if (key === 'age') {
      const days = Number(age.facts.values.days);
      return t('review:score.age', { count: days, date: format.date(row.submittedAt) });
    }
    const { code, values } = parts[key].facts;
    return sentence(code, values, row, t, format);
  };
  return scoreBarsOf(row.score).map((part) => ({ ...part, reason: reasonOf(part.key) }));
}

function sentence(
  code: string,
  values: Record<string, unknown>,
  row: QueueRow,
  t: Translate,
  format: Formats,
): string {
  const [part = '', what = ''] = code.split('.');
  const say = (slots: Record<string, unknown>) => t(`review:score.${part}-${what}`, slots);
  switch (code) {
    case 'harm.kinds':
      return say({
        kinds: row.harms.join(', '),
        often: t(`review:often.${String(values.frequency)}`),
      });
    case 'people.count':
      return say({ count: Number(values.count), shown: format.number(Number(values.count)) });
    case 'groups.several':
      return say({
        groups: t('review:score.groupCount', { count: Number(values.groups) }),
        regions: t('review:score.regionCount', { count: Number(values.regions) }),
      });
    case 'completeness.all':
    case 'completeness.missing': {
      const missing = (values.missing as readonly string[]).map((name) =>
        t(`review:lacks.${name}`),
      );
      return say({
        sources: t('review:score.sourceCount', { count: Number(values.sources) }),
        missing: missing.join(', '),
      });
    }
    default:
      return say({});
  }
}
