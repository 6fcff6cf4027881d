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

interface Built {
  catalogs: Record<Language, Catalog>;
  translators: Record<Language, Translate>;
}

function build(): Built {
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
  const translators = Object.fromEntries(
    LANGUAGES.map((language) => [language, quickTranslator(instance, language)]),
  ) as Record<Language, Translate>;
  return { catalogs, translators };
}

/** `a {{slot}} b` → ['a ', 'slot', ' b']; null where the library has more to do: plurals, nesting, formats. */
function partsOf(text: unknown): string[] | null {
  if (typeof text !== 'string' || text.includes('$t(')) return null;
  const parts = text.split(/\{\{\s*(\w+)\s*\}\}/);
  return parts.some((part) => part.includes('{{')) ? null : parts;
}

/**
 * A page says some hundred texts, and the library takes each apart anew. A text with plain slots or none is
 * taken apart once; every other is the library's. Measured: docs/performance.md.
 */
function quickTranslator(instance: I18nInstance, language: Language): Translate {
  const full = instance.getFixedT(language) as unknown as Translate;
  const known = new Map<string, string[] | null>();
  const partsFor = (key: string): string[] | null => {
    let parts = known.get(key);
    if (parts === undefined) {
      const [namespace = '', path = ''] = key.split(':', 2);
      parts = partsOf(instance.getResource(language, namespace, path));
      known.set(key, parts);
    }
    return parts;
  };
  return (key, values) => {
    const parts = values && 'count' in values ? null : partsFor(key);
    if (parts === null) return full(key, values);
    if (parts.length === 1) return parts[0] as string;
    let text = parts[0] as string;
    for (let at = 1; at < parts.length; at += 2) {
      const value = values?.[parts[at] as string];
      if (typeof value !== 'string' && typeof value !== 'number') return full(key, values);
      text += String(value) + (parts[at + 1] as string);
    }
    return text;
  };
}

let built: Built | undefined;

function current() {
  if (!built || process.env.NODE_ENV === 'development') built = build();
  return built;
}

/** Says texts of one language; every locale file is a namespace (`reports:status.draft`). */
export function translatorFor(language: Language): Translate {
  return current().translators[language];
}

/** The texts of some namespaces, for a page whose components run in the browser too. */
export function catalogFor(language: Language, namespaces: readonly string[]): Catalog {
  const catalog = current().catalogs[language];
  return Object.fromEntries(namespaces.map((ns) => [ns, catalog[ns] ?? {}]));
}
