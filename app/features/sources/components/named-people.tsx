import { useI18n } from '#app/i18n/i18n-context.tsx';
import { CheckboxRow } from '#app/ui/choice-row.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { usePersonName } from '#app/ui/person.tsx';
import type { Nameable } from '../queries/list-nameable.server.ts';

/** To whom else something is open, picked from the people of the report. */
export function NamedPeople(props: {
  people: readonly Nameable[];
  chosen: readonly string[];
  legend: string;
  hint: string;
  error?: string;
}) {
  const { people, chosen, legend, hint, error } = props;
  const { t } = useI18n();
  const shownName = usePersonName();
  return (
    <Fieldset id="named" legend={legend} hint={hint} error={error} optional>
      {people.length === 0 && <p className="md sub">{t('sources:protect.nobody')}</p>}
      {people.map(({ id, name, isOffice }) => (
        <CheckboxRow
          key={id}
          name="named"
          value={id}
          label={shownName(name)}
          hint={isOffice ? t('sources:protect.ofOffice') : undefined}
          defaultChecked={chosen.includes(id)}
        />
      ))}
    </Fieldset>
  );
}
