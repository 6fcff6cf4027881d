import type { FormState } from '#app/frame/form-state.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Button } from '#app/ui/button.tsx';
import { CheckboxRow } from '#app/ui/choice-row.tsx';
import type { SealedEntry } from '../queries/list-reference.server.ts';
import { EntryLabels } from './entry-labels.tsx';

/** One entry of a list, with its labels to correct. */
export function ReferenceForm({ entry, form }: { entry: SealedEntry; form?: FormState }) {
  const { t } = useI18n();
  return (
    <form method="post" className="ref-form">
      <input type="hidden" name="list" value={entry.list} />
      <input type="hidden" name="entry" value={entry.key} />
      <input type="hidden" name="seen" value={entry.seal} />
      <EntryLabels prefix={`${entry.list}-${entry.key}`} kept={entry} form={form} />
      <CheckboxRow
        name="isActive"
        defaultChecked={form?.answer ? form.value('isActive') === 'on' : entry.isActive}
        label={t(entry.list === 'precedence_rule' ? 'lists:inUse' : 'lists:isActive')}
      />
      <p className="buttons">
        <Button look="primary">{t('lists:save')}</Button>
      </p>
    </form>
  );
}
