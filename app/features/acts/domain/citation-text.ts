// A text made even before it is read: one kind of blank, dash and quote, superscripts as inserted
// numbers, broken words joined. From domain/citation.md, 4.1. Every sign knows where it came from.

export interface EvenText {
  text: string;
  /** For each sign of `text`, where it begins in the original; one more for the end. */
  origin: number[];
}

const dropped = new Set(['\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff']);
const blanks = /[\s\u00a0\u202f\u2007\u2009]/;
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const replaced: Record<string, string> = {
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '–',
  '\u2014': '–',
  '\u2015': '–',
  '\u2212': '–',
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '″': '"',
};

const isDigit = (sign: string | undefined) => sign !== undefined && sign >= '0' && sign <= '9';
const isLetter = (sign: string | undefined) => sign !== undefined && /\p{L}/u.test(sign);

/** Evens a text in one pass. */
export function evenText(original: string): EvenText {
  const signs: string[] = [];
  const origin: number[] = [];
  const put = (sign: string, at: number) => {
    signs.push(sign);
    origin.push(at);
  };
  for (let at = 0; at < original.length; at += 1) {
    const sign = original[at]!;
    const last = signs.at(-1);
    if (dropped.has(sign)) continue;
    const raised = superscripts.indexOf(sign);
    if (raised >= 0) {
      const follows = superscripts.includes(original[at - 1] ?? ' ');
      if (isDigit(last) && !follows) put('-', at);
      put(String(raised), at);
    } else if (blanks.test(sign)) {
      if (last === '-' && isBrokenWord(signs, original, at)) {
        signs.pop();
        origin.pop();
        while (blanks.test(original[at + 1] ?? '')) at += 1;
      } else put(' ', at);
    } else put(replaced[sign] ?? sign, at);
  }
  origin.push(original.length);
  return { text: signs.join(''), origin };
}

/** «ста-», line end, «тьи»: a letter before the hyphen, a line end, and a small letter after it. */
function isBrokenWord(signs: readonly string[], original: string, at: number): boolean {
  if (!isLetter(signs.at(-2))) return false;
  let next = at;
  let hasLineEnd = false;
  while (blanks.test(original[next] ?? '')) {
    if (original[next] === '\n') hasLineEnd = true;
    next += 1;
  }
  const sign = original[next];
  return hasLineEnd && isLetter(sign) && sign === sign!.toLowerCase();
}
