import { shownName, type ReportName } from './report-number.ts';

/** What a report is called to those from whom its details are kept back: by the whole that it is a part of. */
export function sealedTitle(
  t: (key: string, values?: Record<string, unknown>) => string,
  partOf: ReportName | null,
): string {
  const name = partOf && shownName(partOf);
  return name ? t('reports:sealed.part', { name }) : t('reports:sealed.whole');
}
