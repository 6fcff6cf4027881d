import i18next from 'i18next';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nProvider, type Translate } from '#app/i18n/i18n-context.tsx';
import type { Language } from '#app/i18n/languages.ts';
import en from '#app/i18n/locales/en/ui.json';
import kk from '#app/i18n/locales/kk/ui.json';
import ru from '#app/i18n/locales/ru/ui.json';

const i18n = i18next.createInstance();
void i18n.init({
  resources: { en: { ui: en }, kk: { ui: kk }, ru: { ui: ru } },
  fallbackLng: false,
  initAsync: false,
  interpolation: { escapeValue: false },
});

/** Renders an element into the page as the server sends it: HTML, no script. */
export function show(element: ReactElement, lang: Language = 'ru'): HTMLElement {
  const t = i18n.getFixedT(lang) as unknown as Translate;
  document.body.innerHTML = renderToStaticMarkup(
    <I18nProvider lang={lang} t={t}>
      {element}
    </I18nProvider>,
  );
  return document.body;
}

/** The first element that the selector finds; nothing found is a failure. */
export function query(selector: string): Element {
  const found = document.body.querySelector(selector);
  if (!found) throw new Error(`nothing is ${selector}`);
  return found;
}

/** What assistive technology reads of an element that points at others. */
export function described(element: Element): string {
  return (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
    .join(' | ');
}
