import { RemixBrowser } from '@remix-run/react';
import i18next from 'i18next';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { PageFrameProvider } from './http/page-frame.tsx';
import { I18nProvider, type Translate } from './i18n/i18n-context.tsx';
import { asLanguage, DEFAULT_LANGUAGE } from './i18n/languages.ts';

const lang = asLanguage(document.documentElement.lang) ?? DEFAULT_LANGUAGE;
const words = document.getElementById('catalog')?.textContent ?? '{}';
const { dataset } = document.body;

const i18n = i18next.createInstance();
await i18n.init({
  lng: lang,
  fallbackLng: false,
  initAsync: false,
  resources: { [lang]: JSON.parse(words) as Record<string, Record<string, string>> },
  interpolation: { escapeValue: false },
});

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <I18nProvider lang={lang} t={i18n.t as unknown as Translate}>
        <PageFrameProvider
          value={{ nonce: '', enhanceBase: dataset.enhance ?? '', words, development: false }}
        >
          <RemixBrowser />
        </PageFrameProvider>
      </I18nProvider>
    </StrictMode>,
  );
});
