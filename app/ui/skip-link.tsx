import { useI18n } from '#app/i18n/i18n-context.tsx';

/** The first stop of the keyboard: past the bar, to `#main`. */
export function SkipLink() {
  const { t } = useI18n();
  return (
    <a className="skip" href="#main">
      {t('ui:shell.skip')}
    </a>
  );
}
