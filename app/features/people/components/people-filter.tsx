import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Button } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextInput } from '#app/ui/text-input.tsx';

const OFFICE = ['analyst', 'head', 'administrator'] as const;
const GROUP = ['member', 'journalist', 'coordinator'] as const;
const STATUSES = ['all', 'active', 'suspended'] as const;

/** Narrows the directory; the conditions stand in the address. */
export function PeopleFilter(props: {
  filter: { text: string; status: string; role: string };
  action: string;
}) {
  const { t } = useI18n();
  const { filter, action } = props;
  const roles = [
    { value: 'all', label: t('people:filter.any-role') },
    {
      label: t('ui:person.office'),
      options: [
        { value: 'office', label: t('people:filter.any-office-role') },
        ...OFFICE.map((role) => ({ value: role, label: t(`people:office-role.${role}`) })),
      ],
    },
    {
      label: t('groups:list.title-all'),
      options: GROUP.map((role) => ({ value: role, label: t(`groups:role.${role}`) })),
    },
  ];
  return (
    <form
      className="gap-x-(--s-4) tablet:grid tablet:grid-cols-[2fr_1fr_1fr_auto] tablet:items-end"
      role="search"
      aria-label={t('people:list.accounts')}
      action={action}
    >
      <Field id="q" label={t('people:filter.text')}>
        <TextInput name="q" type="search" defaultValue={filter.text} maxLength={100} />
      </Field>
      <Field id="role" label={t('people:profile.role')}>
        <Select name="role" defaultValue={filter.role} options={roles} />
      </Field>
      <Field id="status" label={t('people:filter.status')}>
        <Select
          name="status"
          defaultValue={filter.status}
          options={STATUSES.map((value) => ({ value, label: t(`people:filter.${value}`) }))}
        />
      </Field>
      <p className="field">
        <Button>{t('ui:filter.apply')}</Button>
      </p>
    </form>
  );
}
