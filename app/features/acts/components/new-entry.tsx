import type { FormState } from '#app/frame/form-state.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Button } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { Fold } from '#app/ui/fold.tsx';
import { Select } from '#app/ui/select.tsx';
import type { OpenList } from '../domain/reference-lists.ts';
import { EntryLabels } from './entry-labels.tsx';

/** Adds an entry to one list; for a gap kind with its official class. */
export function NewEntry(props: {
  list: OpenList;
  classes: readonly { key: string; label: string }[];
  form?: FormState;
}) {
  const { list, classes, form } = props;
  const { t } = useI18n();
  return (
    <Fold summary={t('lists:add')} open={form !== undefined}>
      <form method="post" className="ref-form">
        <input type="hidden" name="intent" value="add" />
        <input type="hidden" name="list" value={list} />
        <p className="sub">{t('lists:add-means')}</p>
        <EntryLabels prefix={`${list}-new`} form={form} />
        {list === 'gap_kind' && (
          <Field
            id={`${list}-new-monitoringClass`}
            label={t('lists:monitoringClass')}
            error={form?.error('monitoringClass')}
          >
            <Select
              name="monitoringClass"
              defaultValue={form?.value('monitoringClass') ?? ''}
              placeholder={t('lists:choose-class')}
              options={classes.map(({ key, label }) => ({ value: key, label }))}
              required
            />
          </Field>
        )}
        <p className="buttons">
          <Button look="primary">{t('lists:add-button')}</Button>
        </p>
      </form>
    </Fold>
  );
}
