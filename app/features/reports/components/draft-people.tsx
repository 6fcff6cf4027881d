import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Button } from '#app/ui/button.tsx';
import { Person } from '#app/ui/person.tsx';
import type { PeoplePage } from '../queries/get-people.server.ts';

/** The people of a draft, each to be taken off it but the author. */
export function DraftPeople({ people, mayChange }: Pick<PeoplePage, 'people' | 'mayChange'>) {
  const { t } = useI18n();
  return (
    <ul className="list">
      {people.map(({ id: accountId, name, relation }) => (
        <li key={`${accountId} ${relation}`} className="row sp">
          <span className="row">
            <Person name={name} note={t(`reports:relation.${relation}`)} />
          </span>
          {mayChange && relation !== 'author' && accountId && (
            <form method="post">
              <input type="hidden" name="intent" value="remove" />
              <input type="hidden" name="accountId" value={accountId} />
              <input type="hidden" name="part" value={relation} />
              <Button
                small
                look="quiet"
                aria-label={t('reports:people.removeName', { name: name ?? '' })}
              >
                {t('reports:people.remove')}
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}
