import type { FormState } from '#app/frame/form-state.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Button } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { Fold } from '#app/ui/fold.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import type { ActType } from '../queries/list-act-types.server.ts';
import { EntryLabels } from './entry-labels.tsx';

type SealedType = ActType & { seal: string };

const shown = { ru: 'labelRu', kk: 'labelKk', en: 'labelEn' } as const;

/** The types of acts by rank, each with its words and rank to correct. */
export function ActTypeList({ types, form }: { types: readonly SealedType[]; form: FormState }) {
  const { t, lang } = useI18n();
  return types.map((type) => {
    const isOpen = form.value('type') === type.key;
    const rank = type.rank === null ? t('lists:no-rank') : t('lists:rank-of', { rank: type.rank });
    return (
      <Fold key={type.key} summary={`${type[shown[lang]]} · ${rank}`} open={isOpen}>
        <ActTypeForm type={type} form={isOpen ? form : undefined} />
      </Fold>
    );
  });
}

function ActTypeForm({ type, form }: { type: SealedType; form: FormState | undefined }) {
  const { t } = useI18n();
  const id = `act_type-${type.key}`;
  const kept = type.rank === null ? '' : String(type.rank);
  return (
    <form method="post" className="ref-form">
      <input type="hidden" name="intent" value="act-type" />
      <input type="hidden" name="type" value={type.key} />
      <input type="hidden" name="seen" value={type.seal} />
      <EntryLabels prefix={id} kept={type} form={form} />
      <Field
        id={`${id}-rank`}
        label={t('lists:rank')}
        hint={t('lists:rank-hint')}
        error={form?.error('rank')}
        optional
      >
        <TextInput
          name="rank"
          inputMode="numeric"
          maxLength={2}
          defaultValue={form?.value('rank', kept) ?? kept}
        />
      </Field>
      <p className="buttons">
        <Button look="primary">{t('lists:save')}</Button>
      </p>
    </form>
  );
}
