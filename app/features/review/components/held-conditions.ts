import { reportStatuses } from '#app/features/reports/domain/statuses.ts';
import type { Translate } from '#app/i18n/i18n-context.tsx';
import {
  otherKey,
  narrowingConditions,
  type FilterName,
  type QueueAddress,
  type QueueCondition,
} from '../domain/queue-address.ts';
import type { DeskChoices, DeskOption } from '../queries/load-desk.server.ts';

export type Choices = DeskChoices;

/** Lists of which a filer may have named something of their own. */
const withOther: readonly QueueCondition[] = ['region', 'level', 'kind'];

/** What may be picked for a condition, in words. */
export function optionsOf(name: QueueCondition, choices: Choices, t: Translate): DeskOption[] {
  if (name === 'status') {
    const sent = reportStatuses.filter((status) => status !== 'draft');
    return sent.map((key) => ({ key, label: t(`ui:status.${key}`) }));
  }
  if (!withOther.includes(name)) return choices[name];
  const other = { key: otherKey, label: t('review:filter.other') };
  return [...choices[name].filter(({ key }) => key !== otherKey), other];
}

export interface HeldCondition {
  name: FilterName;
  /** «Регион: Абай, Шымкент». */
  text: string;
  /** The picked values alone. */
  value: string;
  /** The same list without this condition. */
  without: QueueAddress;
}

/** The conditions that narrow a list, each in words and with the way out of it. */
export function heldConditions(
  address: QueueAddress,
  choices: Choices,
  t: Translate,
): HeldCondition[] {
  const plain = { ...address, after: null, peek: null };
  const told = (name: HeldCondition['name'], value: string, without: QueueAddress) => ({
    name,
    value,
    text: t('review:filter.held', { name: t(`review:filter.${name}`), value }),
    without,
  });
  const lists = narrowingConditions(address).map((name) => {
    const options = optionsOf(name, choices, t);
    const words = address[name].map((key) => options.find((o) => o.key === key)?.label ?? key);
    return told(name, words.join(', '), { ...plain, [name]: [] });
  });
  if (address.age === null) return lists;
  const days = t('review:filter.days', { count: address.age });
  return [...lists, told('age', days, { ...plain, age: null })];
}
