import { actStatuses } from '#app/features/acts/domain/act-requisites.ts';
import type { ActFilters } from '#app/features/acts/queries/list-act-filters.server.ts';
import type { ActSearchAddress } from '#app/features/search/domain/act-search-address.ts';
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
  const narrowing = [
    { name: 'type', label: t('acts:type'), list: filters.types },
    { name: 'level', label: t('acts:level'), list: filters.levels },
    {
      name: 'status',
      label: t('acts:state'),
      list: actStatuses.map((key) => ({ key, label: t(`acts:${key}`) })),
    },
  ] as const;
  return (
    <form method="get" role="search" aria-label={t('acts:title')} className="act-find">
      <Field id="q" label={t('acts:search')}>
        <TextInput name="q" type="search" defaultValue={words} maxLength={200} />
      </Field>
      {narrowing.map(({ name, label, list }) => (
        <Field key={name} id={name} label={label}>
          <Select
            name={name}
            placeholder={t('acts:any')}
            defaultValue={asked[name] ?? ''}
            options={list.map((one) => ({ value: one.key, label: one.label }))}
          />
        </Field>
      ))}
      <Button look="primary" icon="search">
        {t('acts:find')}
      </Button>
    </form>
  );
}
