// An article in two languages: which stands first, and which edition lies before the reader.
import type { Language } from '#app/i18n/languages.ts';

interface Text {
  language: 'ru' | 'kk';
  edition: string;
}

/** The text in the page's language first (on an English page the Russian one), the other beside it. */
export function sidesOf<T extends Text>(texts: readonly T[], lang: Language) {
  const first = lang === 'kk' ? 'kk' : 'ru';
  const [left = null, right = null] = texts.toSorted(
    (a, b) => Number(b.language === first) - Number(a.language === first),
  );
  const newest =
    texts
      .map(({ edition }) => edition)
      .toSorted()
      .at(-1) ?? null;
  return { left, right, newest };
}
