import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { CheckboxRow, RadioRow } from '#app/ui/choice-row.tsx';
import { FilterPill } from '#app/ui/filter-pill.tsx';
import { Field } from '#app/ui/field.tsx';
import { Select } from '#app/ui/select.tsx';
import {
  queueAddress,
  queueAges,
  type QueueAddress,
  type QueueCondition,
} from '../domain/queue-address.ts';
import type { DeskOption } from '../queries/load-desk.server.ts';
import { heldConditions, optionsOf, type Choices, type HeldCondition } from './held-conditions.ts';

/** The conditions of the queue: a GET form, so that every choice is an address. */
export function QueueFilters({ address, choices }: { address: QueueAddress; choices: Choices }) {
  const { t } = useI18n();
  const held = heldConditions(address, choices, t);
  const props = (name: QueueCondition) => ({
    address,
    name,
    options: optionsOf(name, choices, t),
    held: held.find((one) => one.name === name),
  });
  return (
    <form className="fil" aria-label={t('review:filter.label')} action={paths.review()}>
      {address.view !== 'open' && <input type="hidden" name="view" value={address.view} />}
      {address.sort !== 'score' && <input type="hidden" name="sort" value={address.sort} />}
      <Picked {...props('status')} />
      <Picked {...props('region')} />
      <Picked {...props('level')} />
      <Picked {...props('kind')} />
      <OneOf {...props('act')} />
      <OneOf {...props('group')} />
      <OneOf {...props('assignee')} />
      <Age address={address} held={held.find(({ name }) => name === 'age')} />
    </form>
  );
}

interface ConditionProps {
  address: QueueAddress;
  name: QueueCondition;
  options: readonly DeskOption[];
  held: HeldCondition | undefined;
}

function Condition(props: {
  name: HeldCondition['name'];
  held: HeldCondition | undefined;
  children: React.ReactNode;
}) {
  const { t } = useI18n();
  const { name, held, children } = props;
  const on = held && { value: held.value, clearHref: paths.review(queueAddress(held.without)) };
  return (
    <FilterPill label={t(`review:filter.${name}`)} {...on}>
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
          options={options.map(({ key, label, lang }) => ({
            value: key,
            label,
            ...(lang && { lang }),
          }))}
        />
      </Field>
    </Condition>
  );
}

function Age({ address, held }: Pick<ConditionProps, 'address' | 'held'>) {
  const { t } = useI18n();
  return (
    <Condition name="age" held={held}>
      {queueAges.map((days) => (
        <RadioRow
          key={days}
          name="age"
          value={days}
          label={t('review:filter.days', { count: days })}
          defaultChecked={address.age === days}
        />
      ))}
    </Condition>
  );
}
