import { renderToStaticMarkup } from 'react-dom/server';
import { I18nProvider } from '#app/i18n/i18n-context.tsx';
import type { Language } from '#app/i18n/languages.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import type { KeepMarkup } from './page-frame.tsx';

/** Letters of markup and of the values that it was made of: about 30 MB. */
const MOST_LETTERS = 8_000_000;

const kept = new Map<string, string>();
let letters = 0;

/**
 * Markup of parts of pages in one language, made once for the same values: the rows of lists, whose
 * rendering costs more than everything else of a page. What was not asked for longest is forgotten first.
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
    const made = renderToStaticMarkup(
      <I18nProvider lang={lang} t={translatorFor(lang)}>
        {node}
      </I18nProvider>,
    );
    kept.set(key, made);
    letters += key.length + made.length;
    for (const [oldest, markup] of kept) {
      if (letters <= MOST_LETTERS) break;
      kept.delete(oldest);
      letters -= oldest.length + markup.length;
    }
    return made;
  };
