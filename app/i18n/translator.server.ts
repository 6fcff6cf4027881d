import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import i18next, { type i18n as I18nInstance } from 'i18next';
import type { Translate } from './i18n-context.tsx';
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from './languages.ts';

type Catalog = Record<string, Record<string, unknown>>;

function readCatalog(language: Language): Catalog {
  const folder = join(process.cwd(), 'app/i18n/locales', language);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(
    files.map((name) => [name.slice(0, -5), JSON.parse(readFileSync(join(folder, name), 'utf8'))]),
  );
}

function build(): { instance: I18nInstance; catalogs: Record<Language, Catalog> } {
  const catalogs = Object.fromEntries(LANGUAGES.map((l) => [l, readCatalog(l)])) as Record<
    Language,
    Catalog
  >;
  const instance = i18next.createInstance();
  void instance.init({
    resources: catalogs as never,
    lng: DEFAULT_LANGUAGE,
    fallbackLng: false,
    initAsync: false,
    showSupportNotice: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  } as never);
  return { instance, catalogs };
}

let built: ReturnType<typeof build> | undefined;

function current() {
  if (!built || process.env.NODE_ENV === 'development') built = build();
  return built;
}

/** Says texts of one language; every locale file is a namespace (`reports:status.draft`). */
export function translatorFor(language: Language): Translate {
  return current().instance.getFixedT(language) as unknown as Translate;
}

/** The texts of some namespaces, for a page whose components run in the browser too. */
export function catalogFor(language: Language, namespaces: readonly string[]): Catalog {
  const catalog = current().catalogs[language];
  return Object.fromEntries(namespaces.map((ns) => [ns, catalog[ns] ?? {}]));
}
