import type { ActFilters } from '#app/features/acts/queries/list-act-filters.server.ts';
import {
  actStatuses,
  type ActSearchAddress,
} from '#app/features/search/domain/act-search-address.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Button } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextInput } from '#app/ui/text-input.tsx';

interface ActFilterFormProps {
  words: string;
  asked: Pick<ActSearchAddress, 'type' | 'level' | 'status'>;
  filters: ActFilters;
}

/** The words looked for, and what narrows the list; all of it stands in the address. */
export function ActFilterForm({ words, asked, filters }: ActFilterFormProps) {
  const { t } = useI18n();
  const optionsOf = (list: { key: string; label: string }[]) =>
    list.map(({ key, label }) => ({ value: key, label }));
  return (
    <form method="get" role="search" aria-label={t('acts:title')} className="act-find">
      <Field id="q" label={t('acts:search')}>
        <TextInput name="q" type="search" defaultValue={words} maxLength={200} />
      </Field>
      <Field id="type" label={t('acts:type')}>
        <Select
          name="type"
          placeholder={t('acts:any')}
          defaultValue={asked.type ?? ''}
          options={optionsOf(filters.types)}
        />
      </Field>
      <Field id="level" label={t('acts:level')}>
        <Select
          name="level"
          placeholder={t('acts:any')}
          defaultValue={asked.level ?? ''}
          options={optionsOf(filters.levels)}
        />
      </Field>
      <Field id="status" label={t('acts:state')}>
        <Select
          name="status"
          placeholder={t('acts:any')}
          defaultValue={asked.status ?? ''}
          options={actStatuses.map((one) => ({ value: one, label: t(`acts:${one}`) }))}
        />
      </Field>
      <Button look="primary" icon="search">
        {t('acts:find')}
      </Button>
    </form>
  );
}
