import { useI18n } from '#app/i18n/i18n-context.tsx';

/** The sign: three lines of a law, the middle one with a gap. */
export function Brand({ href }: { href: string }) {
  const { t } = useI18n();
  return (
    <a className="logo" href={href}>
      <svg viewBox="0 0 22 22" aria-hidden="true">
        <path d="M2 5h18M2 11h5m8 0h5M2 17h18" stroke="currentColor" strokeWidth="3" fill="none" />
      </svg>
      {t('ui:shell.brand')}
    </a>
  );
}
