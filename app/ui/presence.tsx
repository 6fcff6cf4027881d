import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Person, type PersonName } from './person.tsx';

export interface PresentPerson extends PersonName {
  id: string;
  /** The section they write in now. */
  section?: string;
}

/** Who else writes here, and where. Nobody: nothing. */
export function Presence({ people }: { people: readonly PresentPerson[] }) {
  const { t } = useI18n();
  if (people.length === 0) return null;
  return (
    <div>
      <p className="sm mut">{t('ui:presence.with')}</p>
      <ul className="ppl">
        {people.map(({ id, name, office, section }) => (
          <li key={id}>
            <Person
              name={name}
              office={office}
              note={section && t('ui:presence.where', { section })}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
