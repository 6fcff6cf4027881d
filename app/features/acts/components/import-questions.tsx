import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Fold } from '#app/ui/fold.tsx';
import type { ImportPage } from '../queries/get-import.server.ts';
import { useStagedName } from './use-staged-name.ts';

/** What looks wrong in a tree, each place with a link to where it is mended. */
export function ImportQuestions({ id, questions }: Pick<ImportPage, 'id' | 'questions'>) {
  const { t } = useI18n();
  const nameOf = useStagedName();
  if (questions.length === 0) return <p className="md sub">{t('imports:question.none')}</p>;
  return questions.map(({ code, count, places }) => (
    <Fold
      key={code}
      summary={`${t(`imports:question.${code}`)}: ${count}`}
      open={code !== 'mixed-letters'}
    >
      <p className="md sub">{t(`imports:questionHint.${code}`)}</p>
      <ul className="list">
        {places.map((place) => (
          <li key={`${place.no} ${place.about}`}>
            <a href={paths.importUnit(id, place.no)}>{nameOf(place)}</a>{' '}
            <span className="mut">
              {t(`imports:questionAbout.${code}`, { about: place.about })}
            </span>
          </li>
        ))}
      </ul>
      {count > places.length && (
        <p className="md sub">{t('imports:question.more', { count: count - places.length })}</p>
      )}
    </Fold>
  ));
}
