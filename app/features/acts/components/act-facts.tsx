import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { DescriptionList } from '#app/ui/description-list.tsx';
import type { ActPage } from '../queries/get-act.server.ts';

/** The requisites of an act, as far as the register knows them. */
export function ActFacts({ act }: { act: ActPage }) {
  const { t, format } = useI18n();
  const day = (value: string) => format.date(`${value}T00:00:00+05:00`);
  return (
    <DescriptionList
      items={[
        { key: 'issuer', term: t('acts:issuer'), value: act.issuer },
        {
          key: 'registration',
          term: t('acts:registration'),
          value:
            act.regNumber &&
            (act.regDate
              ? t('acts:registrationOn', { number: act.regNumber, date: day(act.regDate) })
              : `№\u00A0${act.regNumber}`),
        },
        {
          key: 'adilet',
          term: t('acts:adilet'),
          value: act.url && (
            <a href={act.url} rel="noopener noreferrer nofollow ugc">
              {act.url}
            </a>
          ),
        },
        {
          key: 'predecessors',
          term: t('acts:predecessors'),
          value: act.predecessors.length > 0 && (
            <ul className="plain">
              {act.predecessors.map(({ key, short }) => (
                <li key={key}>
                  <a href={paths.act(key)}>{short}</a>
                </li>
              ))}
            </ul>
          ),
        },
        { key: 'levels', term: t('acts:levels'), value: act.levels.join(', ') },
        { key: 'relevance', term: t('acts:relevance'), value: act.relevance },
        {
          key: 'compare',
          term: t('acts:texts'),
          value: act.editions.length > 1 && (
            <span className="dots">
              <a href={paths.actChanges(act.key)}>{t('imports:changes.link')}</a>{' '}
              <a href={paths.actTwins(act.key)}>{t('imports:twins.link')}</a>
            </span>
          ),
        },
      ].map((item) => ({ ...item, value: item.value === false ? null : item.value }))}
    />
  );
}
