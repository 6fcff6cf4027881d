import { useI18n } from '#app/i18n/i18n-context.tsx';
import type { ActBrief } from '../queries/act-columns.server.ts';

type Requisites = Pick<ActBrief, 'type' | 'date' | 'dateText' | 'number'>;

/** «закон от 27.07.2007 № 319-III», as far as the register knows it. */
export function useRequisites(): (act: Requisites) => string {
  const { t, format } = useI18n();
  return ({ type, date, dateText, number }) => {
    const day = date ? format.date(`${date}T00:00:00+05:00`) : dateText;
    if (!day) return type;
    return number
      ? t('acts:dateNumber', { type, date: day, number })
      : t('acts:dateOnly', { type, date: day });
  };
}
