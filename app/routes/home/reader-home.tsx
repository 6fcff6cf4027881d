import { useI18n } from '#app/i18n/i18n-context.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHead } from '#app/ui/page-head.tsx';

/** The home of somebody who has no place in a group or in the office at present. */
export function ReaderHome() {
  const { t } = useI18n();
  return (
    <>
      <PageHead title={t('home:title')} />
      <EmptyState title={t('home:reader.title')} heading="h2">
        {t('home:reader.text')}
      </EmptyState>
    </>
  );
}
