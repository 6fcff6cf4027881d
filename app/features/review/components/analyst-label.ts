import { COUNT_LIMIT } from '#app/features/reports/domain/count-limit.ts';
import type { Translate } from '#app/i18n/i18n-context.tsx';

/** An analyst of a list with how much is in those hands already. */
export const analystLabel = (
  { name, load }: { name: string; load: number },
  t: Translate,
): string =>
  load > COUNT_LIMIT
    ? t('review:field.analystLoadMore', { name, most: COUNT_LIMIT })
    : t('review:field.analystLoad', { name, count: load });
