import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Icon, type IconName } from './icon.tsx';

/** Who reads a thread: group and office, the group alone, the office alone. */
export type CircleKey = 'shared' | 'group' | 'office';

export const CIRCLE_MARKS: Record<CircleKey, string> = { shared: 's', group: 'g', office: 'o' };
export const CIRCLE_WORDS: Record<CircleKey, string> = {
  shared: 'Shared',
  group: 'Group',
  office: 'Office',
};
const ICONS: Record<CircleKey, IconName> = {
  shared: 'landmark',
  group: 'lock',
  office: 'building-2',
};

export interface CircleProps {
  circle: CircleKey;
  /** How many of the group read it; of the office. */
  people?: { group?: number; office?: number };
}

/** The band over a thread: its circle by name, and who reads it. */
export function Circle({ circle, people }: CircleProps) {
  const { t } = useI18n();
  const readers = people && {
    group: t('ui:circle.groupPeople', { count: people.group ?? 0 }),
    office: t('ui:circle.officePeople', { count: people.office ?? 0 }),
  };
  return (
    <div className={`circ ${CIRCLE_MARKS[circle]}`}>
      <Icon name={ICONS[circle]} small />
      <span>
        <b>{t(`ui:circle.${circle}`)}.</b> {readers && t(`ui:circle.${circle}Readers`, readers)}
      </span>
    </div>
  );
}
