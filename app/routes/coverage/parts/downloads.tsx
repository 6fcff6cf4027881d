import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';

/** The table that is shown, as a file. */
export function Downloads({ query }: { query: string }) {
  const { t } = useI18n();
  return (
    <span role="group" aria-label={t('coverage:download.label')} className="row">
      {(['csv', 'xlsx'] as const).map((form) => (
        <ButtonLink
          key={form}
          small
          icon="download"
          href={paths.coverageFile(form, query)}
          download
        >
          {t(`coverage:download.${form}`)}
        </ButtonLink>
      ))}
    </span>
  );
}
