import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { CheckboxRow, RadioRow } from '#app/ui/choice-row.tsx';
import { FilterPill } from '#app/ui/filter-pill.tsx';
import { Field } from '#app/ui/field.tsx';
import { Select } from '#app/ui/select.tsx';
import {
  openingAddress,
  queueAddress,
  queueAges,
  type FilterName,
  type QueueAddress,
  type QueueCondition,
} from '../domain/queue-address.ts';
import type { DeskOption } from '../queries/load-desk.server.ts';
import { heldConditions, optionsOf, type Choices, type HeldCondition } from './held-conditions.ts';

export interface QueueFiltersProps {
  address: QueueAddress;
  choices: Choices;
  /** The one whose choices are on the page; the others are sent when they are asked for. */
  opened: FilterName | null;
}

/** The conditions of the queue: a GET form, so that every choice is an address. */
export function QueueFilters({ address, choices, opened }: QueueFiltersProps) {
  const { t } = useI18n();
  const held = heldConditions(address, choices, t);
  const props = <N extends FilterName>(name: N) => ({
    address,
    name,
    held: held.find((one) => one.name === name),
    isOpen: name === opened,
  });
  const list = (name: QueueCondition) => ({
    ...props(name),
    options: name === opened ? optionsOf(name, choices, t) : [],
  });
  return (
    <form className="fil" aria-label={t('review:filter.label')} action={paths.review()}>
      {address.view !== 'open' && <input type="hidden" name="view" value={address.view} />}
      {address.sort !== 'score' && <input type="hidden" name="sort" value={address.sort} />}
      <Picked {...list('status')} />
      <Picked {...list('region')} />
      <Picked {...list('level')} />
      <Picked {...list('kind')} />
      <OneOf {...list('act')} />
      <OneOf {...list('group')} />
      <OneOf {...list('assignee')} />
      <Age {...props('age')} />
    </form>
  );
}

interface FilterProps<N extends FilterName> {
  address: QueueAddress;
  name: N;
  held: HeldCondition | undefined;
  isOpen: boolean;
}

type ConditionProps = FilterProps<QueueCondition> & { options: readonly DeskOption[] };

/** Opened, its choices; otherwise what is chosen, kept for the form. */
function Condition(props: FilterProps<FilterName> & { children: React.ReactNode }) {
  const { t } = useI18n();
  const { address, name, held, isOpen, children } = props;
  const id = `pill-${name}`;
  const chosen = name !== 'age' ? address[name] : address.age === null ? [] : [address.age];
  return (
    <FilterPill
      label={t(`review:filter.${name}`)}
      {...(held && { value: held.value, clearHref: paths.review(queueAddress(held.without)) })}
      choicesAt={{ id, href: paths.review(`${openingAddress(address, name)}#${id}`), isOpen }}
    >
      {isOpen
        ? children
        : chosen.map((value) => <input key={value} type="hidden" name={name} value={value} />)}
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

function Age(props: FilterProps<'age'>) {
  const { t } = useI18n();
  return (
    <Condition {...props}>
      {queueAges.map((days) => (
        <RadioRow
          key={days}
          name="age"
          value={days}
          label={t('review:filter.days', { count: days })}
          defaultChecked={props.address.age === days}
        />
      ))}
    </Condition>
  );
}
