import { useI18n } from '#app/i18n/i18n-context.tsx';
import { DescriptionList } from '#app/ui/description-list.tsx';
import type { ImportPage } from '../queries/get-import.server.ts';

/** What was sent, and what was understood of it. */
export function ImportFacts({ found }: { found: ImportPage }) {
  const { t, format } = useI18n();
  const { guess, counts } = found;
  return (
    <DescriptionList
      items={[
        {
          key: 'file',
          term: t('imports:what'),
          value: `${found.fileName || t('imports:pastedText')}, ${format.bytes(found.size)}`,
        },
        {
          key: 'format',
          term: t('imports:formatLabel'),
          value: found.format && t(`imports:format.${found.format}`),
        },
        {
          key: 'language',
          term: t('acts:textLanguage'),
          value: guess && t(`ui:language.${guess.language}`),
        },
        {
          key: 'opening',
          term: t('imports:opening'),
          value: guess?.opening && <span lang={guess.language}>{guess.opening}</span>,
        },
        {
          key: 'counts',
          term: t('imports:counts'),
          value: counts
            .map(({ unit, count }) => `${t(`imports:kind.${unit}`)}: ${format.number(count)}`)
            .join(' · '),
        },
        {
          key: 'by',
          term: t('imports:by'),
          value: `${found.by}, ${format.dateTime(found.createdAt)}`,
        },
      ]}
    />
  );
}
