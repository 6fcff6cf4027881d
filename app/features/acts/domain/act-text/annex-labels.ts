// The label over an annex or an approved document: «Приложение 3 к приказу …», «… қағидаларына 2-қосымша»,
// «Утверждены приказом …». From domain/citation.md, 1.1: a single annex has no number.

export interface AnnexLabel {
  number: string;
  /** It belongs to rules that an order approves, which are an annex themselves. */
  ofRules: boolean;
}

const longest = 500;
const russian = /^приложени[ея](?:\s*№?\s*(\d{1,3}(?:-\d{1,2})?))?(?:\s+к\s.*)?$/isu;
const russianLast = /\sприложени[ея]\s*№?\s*(\d{1,3}(?:-\d{1,2})?)?$/isu;
const kazakh = /(?<![\d-])(\d{1,3}(?:-\d{1,2})?)?\s?-?\s?қосымша$/isu;
const approved = /^(?:утвержд[её]н[аоы]?|одобрен[аоы]?)\s|бек[іi]т[іi]лген$/isu;

/** The label that a paragraph or a row of a table is, or null. */
export function annexLabelOf(text: string): AnnexLabel | null {
  if (text.length > longest || /[.;:,]$/.test(text)) return null;
  const match = russian.exec(text) ?? russianLast.exec(text) ?? kazakh.exec(text);
  if (!match && !approved.test(text)) return null;
  return {
    number: match?.[1] ?? '',
    ofRules: /қағида|ереже|нұсқаулы|правил|инструкци/iu.test(text),
  };
}
