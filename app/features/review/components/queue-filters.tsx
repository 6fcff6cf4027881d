import { reportStatuses } from '#app/features/reports/domain/statuses.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { CheckboxRow, RadioRow } from '#app/ui/choice-row.tsx';
import { FilterPill } from '#app/ui/filter-pill.tsx';
import { Field } from '#app/ui/field.tsx';
import { Select } from '#app/ui/select.tsx';
import {
  otherKey,
  queueAddress,
  queueAges,
  type QueueAddress,
  type QueueCondition,
} from '../domain/queue-address.ts';
import type { Desk, DeskOption } from '../queries/load-desk.server.ts';

type Choices = Pick<Desk, 'region' | 'level' | 'kind' | 'act' | 'group' | 'assignee'>;

/** The conditions of the queue: a GET form, so that every choice is an address. */
export function QueueFilters({ address, choices }: { address: QueueAddress; choices: Choices }) {
  const { t } = useI18n();
  const statuses: DeskOption[] = reportStatuses
    .filter((status) => status !== 'draft')
    .map((key) => ({ key, label: t(`ui:status.${key}`) }));
  const other = { key: otherKey, label: t('review:filter.other') };
  const own = (list: readonly DeskOption[]) => [
    ...list.filter(({ key }) => key !== otherKey),
    other,
  ];
  return (
    <form className="fil" aria-label={t('review:filter.label')} action={paths.review()}>
      {address.view !== 'open' && <input type="hidden" name="view" value={address.view} />}
      {address.sort !== 'score' && <input type="hidden" name="sort" value={address.sort} />}
      <Picked address={address} name="status" options={statuses} />
      <Picked address={address} name="region" options={own(choices.region)} />
      <Picked address={address} name="level" options={own(choices.level)} />
      <Picked address={address} name="kind" options={own(choices.kind)} />
      <OneOf address={address} name="act" options={choices.act} />
      <OneOf address={address} name="group" options={choices.group} />
      <OneOf address={address} name="assignee" options={choices.assignee} />
      <Age address={address} />
    </form>
  );
}

interface ConditionProps {
  address: QueueAddress;
  name: QueueCondition;
  options: readonly DeskOption[];
}

function Condition({
  address,
  name,
  options,
  children,
}: ConditionProps & { children: React.ReactNode }) {
  const { t } = useI18n();
  const words = address[name].map(
    (key) => options.find((option) => option.key === key)?.label ?? key,
  );
  const clear = paths.review(queueAddress({ ...address, [name]: [], after: null, peek: null }));
  return (
    <FilterPill
      label={t(`review:filter.${name}`)}
      {...(words.length > 0 ? { value: words.join(', '), clearHref: clear } : {})}
    >
      {children}
    </FilterPill>
  );
}

/** Several of a short list. */
function Picked(props: ConditionProps) {
  const { address, name, options } = props;
  return (
    <Condition {...props}>
      {options.map(({ key, label }) => (
        <CheckboxRow
          key={key}
          name={name}
          value={key}
          label={label}
          defaultChecked={address[name].includes(key)}
        />
      ))}
    </Condition>
  );
}

/** One of a long list. */
function OneOf(props: ConditionProps) {
  const { t } = useI18n();
  const { address, name, options } = props;
  return (
    <Condition {...props}>
      <Field id={`filter-${name}`} label={t(`review:filter.${name}`)}>
        <Select
          name={name}
          placeholder={t('review:filter.any')}
          defaultValue={address[name][0] ?? ''}
          options={options.map(({ key, label }) => ({ value: key, label }))}
        />
      </Field>
    </Condition>
  );
}

function Age({ address }: { address: QueueAddress }) {
  const { t } = useI18n();
  const { age } = address;
  const clear = paths.review(queueAddress({ ...address, age: null, after: null, peek: null }));
  return (
    <FilterPill
      label={t('review:filter.age')}
      {...(age === null
        ? {}
        : { value: t('review:filter.days', { count: age }), clearHref: clear })}
    >
      {queueAges.map((days) => (
        <RadioRow
          key={days}
          name="age"
          value={days}
          label={t('review:filter.days', { count: days })}
          defaultChecked={age === days}
        />
      ))}
    </FilterPill>
  );
}
