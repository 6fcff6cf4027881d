// The language of an act's text, by its letters.

/** Kazakh where its own letters are common, English where most letters are Latin, else Russian. */
export function languageOf(paragraphs: readonly string[]): 'ru' | 'kk' | 'en' {
  const text = paragraphs.slice(0, 400).join('\n').slice(0, 100_000);
  const count = (letters: RegExp): number => text.match(letters)?.length ?? 0;
  const all = Math.max(1, count(/\p{L}/gu));
  if (count(/[A-Za-z]/g) / all > 0.6) return 'en';
  return count(/[әғқңөұүһіӘҒҚҢӨҰҮҺІ]/g) / all > 0.02 ? 'kk' : 'ru';
}
