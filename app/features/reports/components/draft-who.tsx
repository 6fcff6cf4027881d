import { OtherProblem } from '#app/frame/form-problem.tsx';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { CheckboxRow, RadioRow } from '#app/ui/choice-row.tsx';
import { Person } from '#app/ui/person.tsx';
import type { DraftPage } from '../queries/get-draft.server.ts';

/** Who will see the report, and whether the author's name is shown; each a form of its own. */
export function DraftWho({ draft }: { draft: DraftPage }) {
  const { t } = useI18n();
  const { abilities, visibility } = draft;
  const isConfidential = visibility === 'confidential';
  const mayChange = isConfidential ? abilities.makeOrdinary : abilities.setConfidential;
  const listed = draft.people.filter(({ relation }) => relation !== 'recused');
  return (
    <section className="part" id="who" tabIndex={-1}>
      <h2>{t('reports:who.title')}</h2>
      <OtherProblem but={['default']} />
      <form method="post">
        <input type="hidden" name="intent" value="visibility" />
        <RadioRow
          name="visibility"
          value="ordinary"
          defaultChecked={!isConfidential}
          disabled={!mayChange}
          label={t('reports:who.ordinary')}
          hint={t('reports:who.ordinaryHint')}
        />
        <RadioRow
          name="visibility"
          value="confidential"
          defaultChecked={isConfidential}
          disabled={!mayChange}
          label={t('reports:who.confidential')}
          hint={t('reports:who.confidentialHint')}
        />
        {mayChange && <Button small>{t('reports:who.change')}</Button>}
      </form>
      {isConfidential && (
        <>
          <h3 className="sec-b">{t('reports:who.list')}</h3>
          <ul className="ppl">
            {listed.map(({ id, name, relation }) => (
              <li key={`${id} ${relation}`}>
                <Person name={name} note={t(`reports:relation.${relation}`)} />
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="row sec-b">
        <ButtonLink small look="quiet" icon="users" href={paths.reportPeople(draft.id)}>
          {t('reports:who.people')}
        </ButtonLink>
      </div>
      {abilities.hideAuthor ? (
        <form method="post" className="sec-b">
          <input type="hidden" name="intent" value="author" />
          <CheckboxRow
            name="isHidden"
            value="yes"
            defaultChecked={draft.isAuthorHidden}
            label={t('reports:who.hide')}
            hint={t('reports:who.hideHint')}
          />
          <Button small>{t('reports:who.changeName')}</Button>
        </form>
      ) : (
        draft.isAuthorHidden && <p className="md sub sec-b">{t('reports:who.hidden')}</p>
      )}
    </section>
  );
}
