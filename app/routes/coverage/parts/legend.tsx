import { useI18n } from '#app/i18n/i18n-context.tsx';

/** What the shades mean. */
export function Legend() {
  const { t } = useI18n();
  return (
    <ul className="cov-legend">
      <li>
        <i className="s0" aria-hidden="true" />
        {t('coverage:table.legendBlank')}
      </li>
      <li>
        {t('coverage:map.fewer')}
        {[1, 2, 3, 4, 5].map((shade) => (
          <i key={shade} className={`s${shade}`} aria-hidden="true" />
        ))}
        {t('coverage:map.more')}
      </li>
    </ul>
  );
}
