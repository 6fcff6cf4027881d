/** The language in which a text cites, by its letters and the words of units: for texts that do not say it. */
export function citationLanguage(text: string): 'ru' | 'kk' | 'en' {
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0;
  const cyrillic = count(/\p{Script=Cyrillic}/gu);
  if (cyrillic < count(/[a-z]/gi)) return 'en';
  const kazakh =
    count(/[әғқңөұһі]/giu) + 4 * count(/\d\)?[-\s](?:ба[пб]|тарма[қғ]|тарау|бөлі[кгм]|қосымша)/giu);
  return kazakh > cyrillic * 0.03 ? 'kk' : 'ru';
}
