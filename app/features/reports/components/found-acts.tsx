import type { ActBrief } from '#app/features/acts/queries/act-columns.server.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Icon } from '#app/ui/icon.tsx';

/** What the register has for some words; each can be added with one press. */
export function FoundActs({ acts }: { acts: readonly ActBrief[] }) {
  const { t, format } = useI18n();
  if (acts.length === 0) return <p className="md sub sec-b">{t('reports:norm.notFound')}</p>;
  return (
    <ul className="list sec-b found" aria-label={t('reports:norm.found')}>
      {acts.map((act) => (
        <li key={act.key}>
          <button
            className="as-link"
            name="norm.add"
            value={act.key}
            aria-label={t('reports:norm.addAct', { act: act.short })}
            lang={act.textLanguage}
          >
            <Icon name="plus" small /> {act.short}
          </button>
          <p className="sm mut">
            {[
              act.type,
              act.date && format.date(act.date),
              act.number && `№\u00A0${act.number}`,
              act.status !== 'in_force' && t(`acts:${act.status}`),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  );
}
