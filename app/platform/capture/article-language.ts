// Tells the three languages of the product apart.

export type ArticleLanguage = 'ru' | 'kk' | 'en';

const enoughLetters = 200;

/**
 * The language of a text: as the page declares it, unless its letters say otherwise beyond doubt.
 * Kazakh pages are often declared Russian by a template, or under the country's code.
 */
export function languageOf(text: string, declared: string): ArticleLanguage | null {
  const said = declaredLanguage(declared);
  const cyrillic = count(text, /\p{Script=Cyrillic}/gu);
  const kazakh = count(text, /[әғқңөүұһ]/giu);
  const latin = count(text, /[a-z]/gi);

  if (cyrillic >= enoughLetters && said !== 'kk' && kazakh > cyrillic * 0.04) return 'kk';
  if (cyrillic >= enoughLetters && said !== 'ru' && kazakh === 0 && cyrillic > latin) return 'ru';
  if (said) return said;
  if (cyrillic > latin) return kazakh > cyrillic * 0.02 ? 'kk' : 'ru';
  return latin > 0 ? 'en' : null;
}

function declaredLanguage(declared: string): ArticleLanguage | null {
  const code = declared.trim().toLowerCase().split(/[-_]/)[0];
  if (code === 'kz' || code === 'kaz') return 'kk';
  return code === 'ru' || code === 'kk' || code === 'en' ? code : null;
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}
