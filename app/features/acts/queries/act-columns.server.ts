import type { Language } from '#app/i18n/languages.ts';

/** An act as chips and lists show it; `textLanguage` is Russian where the act has no title in the page's language. */
export interface ActBrief {
  id: string;
  key: string;
  adiletId: string | null;
  title: string;
  short: string;
  textLanguage: Language;
  type: string;
  date: string | null;
  dateText: string;
  number: string | null;
  regNumber: string | null;
  status: 'in_force' | 'repealed' | 'ceased' | 'unknown';
}

/** The columns of `ActBrief` from `act a join act_type ty`, in one language. */
export function actColumns(lang: Language): string {
  const text = (name: string) => `coalesce(nullif(a.${name}_${lang}, ''), a.${name}_ru)`;
  return `a.id, a.key, a.adilet_id as "adiletId", ${text('title')} as title, ${text('short')} as short,
    case when a.title_${lang} = '' then 'ru' else '${lang}' end as "textLanguage",
    ty.label_${lang} as type, a.date::text as date, a.date_text as "dateText", a.number,
    a.reg_number as "regNumber", a.status`;
}
