import { createContext, useContext, type ReactNode } from 'react';
import { formatsFor, type Formats } from './format.ts';
import type { Language } from './languages.ts';

/** Says a text by its key (`feature:key`), with named slots and a `count` for plurals. */
export type Translate = (key: string, values?: Record<string, unknown>) => string;

export interface I18n {
  t: Translate;
  lang: Language;
  format: Formats;
}

const I18nContext = createContext<I18n | null>(null);

export function I18nProvider(props: { lang: Language; t: Translate; children: ReactNode }) {
  const value: I18n = { t: props.t, lang: props.lang, format: formatsFor(props.lang) };
  return <I18nContext.Provider value={value}>{props.children}</I18nContext.Provider>;
}

/** Words, language and formats for a component. */
export function useI18n(): I18n {
  const value = useContext(I18nContext);
  if (!value) throw new Error('useI18n needs an I18nProvider above it');
  return value;
}
