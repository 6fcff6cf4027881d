import { useI18n } from '#app/i18n/i18n-context.tsx';
import type { ReadUnit } from '../queries/load-unit-texts.server.ts';

/** Where a unit's words stand and do not hold: excluded, suspended until a day, coming on a day. */
export function UnitStanding(props: {
  unit: Pick<ReadUnit, 'isRepealed' | 'standing' | 'standingOn'>;
}) {
  const { isRepealed, standing, standingOn } = props.unit;
  const { t, format } = useI18n();
  if (isRepealed) return <p className="lu-s">{t('acts:unit.repealed')}</p>;
  if (!standing) return null;
  const date = standingOn && format.date(`${standingOn}T00:00:00+05:00`);
  return (
    <p className="lu-s w">
      {date ? t(`acts:unit.${standing}On`, { date }) : t(`acts:unit.${standing}`)}
    </p>
  );
}
