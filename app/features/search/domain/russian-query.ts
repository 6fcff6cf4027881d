// The query for the Russian stems: words all of which must stand there, "phrases", and -words that must not.

const MOST = 12;
const term = /(-?)(?:"([^"]*)"|([^\s"]+))/g;

const caseEndings = /(?:ами|ями|ах|ях|ям|ам|ом|ем|ов|ой|у|ю|а|я|е|ы|и)$/;
/** What the stemmer takes for the end of a verb: «материал» and «экзамен» lose it, «материалу» and «экзамену» don't. */
const looksLikeVerb = /^[а-я]{2,}(?:[ая][лн]|[иы][лмт]|ен)$/;

/** A tsquery for `to_tsquery('russian', …)` of what was typed, folded. */
export function russianQuery(folded: string): string {
  const terms = [...folded.matchAll(term)].slice(0, MOST);
  return terms
    .map(([, minus, phrase, word]) => {
      const asked = phrase === undefined ? formsOf(word ?? '') : quoted(phrase);
      return asked && (minus ? `!${asked}` : asked);
    })
    .filter(Boolean)
    .join(' & ');
}

function formsOf(word: string): string {
  const base = [word, word.replace(caseEndings, '')].find((one) => looksLikeVerb.test(one));
  if (base === undefined) return quoted(word);
  const forms = new Set([word, base, `${base}у`]);
  return `(${[...forms].map(quoted).join(' | ')})`;
}

/** An operand; several words in it follow one another. Nothing where it holds no letter and no figure. */
const quoted = (text: string): string =>
  /[\p{L}\p{N}]/u.test(text) ? `'${text.replace(/['\\]/g, ' ')}'` : '';
