import { renderToStaticMarkup } from 'react-dom/server';
import { I18nProvider } from '#app/i18n/i18n-context.tsx';
import type { Language } from '#app/i18n/languages.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import type { KeepMarkup } from './page-frame.tsx';

/** Bytes of markup and of the values that it was made of. */
const MOST_BYTES = 24_000_000;

const kept = new Map<string, Buffer>();
let bytes = 0;

/** A key of more than Latin letters takes two bytes for each. */
const sizeOf = (key: string, markup: Buffer): number => key.length * 2 + markup.length;

/**
 * Markup of parts of pages in one language, made once for the same values: the frame and the rows of lists,
 * whose rendering costs more than everything else of a page. What was not asked for longest is forgotten first.
 */
export const keepMarkupIn =
  (lang: Language): KeepMarkup =>
  (name, values, node) => {
    const key = `${lang} ${name} ${values}`;
    const known = kept.get(key);
    if (known !== undefined) {
      kept.delete(key);
      kept.set(key, known);
      return known;
    }
    const made = Buffer.from(
      renderToStaticMarkup(
        <I18nProvider lang={lang} t={translatorFor(lang)}>
          {node()}
        </I18nProvider>,
      ),
    );
    kept.set(key, made);
    bytes += sizeOf(key, made);
    for (const [oldest, markup] of kept) {
      if (bytes <= MOST_BYTES) break;
      kept.delete(oldest);
      bytes -= sizeOf(oldest, markup);
    }
    return made;
  };
