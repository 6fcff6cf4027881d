// Where quoted words stand in a text. Blanks and line breaks differ between a page and a selection.

/** A place in a text, counted in characters as the database counts them, and the words that stand there. */
export interface QuotePlace {
  startAt: number;
  length: number;
  words: string;
}

/**
 * The place of quoted words, whatever blanks are between them, or null where the text does not say
 * so. Of several places it is the one nearest to `near`, which counts what is not blank before it.
 */
export function findQuote(text: string, quoted: string, near = 0): QuotePlace | null {
  const wanted = quoted.replace(/\s+/gu, ' ').trim();
  if (wanted === '') return null;
  const { folded, places, solid } = fold(text);
  let best = -1;
  for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, at + 1)) {
    if (best === -1 || Math.abs(solid[at]! - near) < Math.abs(solid[best]! - near)) best = at;
  }
  if (best === -1) return null;
  const startAt = places[best]!;
  const end = places[best + wanted.length - 1]! + 1;
  const words = [...text].slice(startAt, end).join('');
  return { startAt, length: end - startAt, words };
}

/** A text with one blank for each run; for each unit of it, its place and how much stands before it. */
function fold(text: string) {
  let folded = '';
  const places: number[] = [];
  const solid: number[] = [];
  let count = 0;
  [...text].forEach((sign, place) => {
    const isBlank = /\s/u.test(sign);
    if (isBlank && folded.endsWith(' ')) return;
    const kept = isBlank ? ' ' : sign;
    folded += kept;
    for (let unit = 0; unit < kept.length; unit += 1) {
      places.push(place);
      solid.push(count);
    }
    if (!isBlank) count += 1;
  });
  return { folded, places, solid };
}
