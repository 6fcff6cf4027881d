import { useFormState } from '#app/frame/form-state.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Button } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { Select } from '#app/ui/select.tsx';
import type { Colleague } from '../queries/list-colleagues.server.ts';
import { PartChoice } from './part-choice.tsx';

/** Adds somebody of one's own group at once. */
export function AddColleague(props: {
  colleagues: readonly Colleague[];
  /** On a confidential draft one may come to read only. */
  choosesPart: boolean;
}) {
  const { t } = useI18n();
  const form = useFormState('colleague');
  return (
    <form method="post">
      <input type="hidden" name="intent" value="colleague" />
      <Field id="accountId" label={t('reports:people.who')} error={form.error('accountId')}>
        <Select
          name="accountId"
          required
          placeholder={t('reports:people.choose')}
          options={props.colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
      <PartChoice id="colleague-part" chooses={props.choosesPart} />
      <div className="sec-b">
        <Button icon="user-plus">{t('reports:people.addButton')}</Button>
      </div>
    </form>
  );
}
