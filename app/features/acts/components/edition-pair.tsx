import { useI18n } from '#app/i18n/i18n-context.tsx';
import type { Language } from '#app/i18n/languages.ts';
import { Button } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { Select } from '#app/ui/select.tsx';

/** Two choices of an edition, of all that the register holds of an act. */
export function EditionPair(props: {
  names: readonly [string, string];
  chosen: readonly [string, string];
  editions: readonly { id: string; language: Language; validFrom: string }[];
}) {
  const { names, chosen, editions } = props;
  const { t, format } = useI18n();
  const options = editions.map(({ id, language, validFrom }) => ({
    value: id,
    label: `${t('acts:editionOf', { date: format.date(`${validFrom}T00:00:00+05:00`) })}, ${t(`acts:code.${language}`)}`,
  }));
  return (
    <form method="get" className="row pair-form noprint">
      {names.map((name, at) => (
        <Field key={name} id={name} label={t(`imports:pair.${name}`)}>
          <Select name={name} defaultValue={chosen[at]} options={options} />
        </Field>
      ))}
      <Button>{t('imports:pair.show')}</Button>
    </form>
  );
}
