import { useI18n } from '#app/i18n/i18n-context.tsx';

/** SHA-256 as its first and last figures, the whole of it on demand, and whether the copy still fits. */
export function HashLine({ sha256, matches }: { sha256: string; matches?: boolean }) {
  const { t } = useI18n();
  const short = `${sha256.slice(0, 4)} ${sha256.slice(4, 8)} … ${sha256.slice(-4)}`;
  return (
    <p className="hash">
      <abbr title={sha256}>{t('ui:hash.name', { hash: short })}</abbr>
      {matches !== undefined && ` · ${t(matches ? 'ui:hash.matches' : 'ui:hash.differs')}`}
    </p>
  );
}
