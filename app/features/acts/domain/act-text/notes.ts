// Which paragraphs are not the law: footnotes on amendments, and the publisher's own remarks.
// From domain/importing.md, 2, 4 and 5.

const footnote = /^(?:сноска|ескерту)\s*[.:]/iu;
const publisher =
  /^(?:примечани[ея]\s*(?:рцпи|изпи)|(?:зқаи|рқао)-ның\s+ескертпесі|вниманию пользователей|қолданушылар назарына)\s*[!.:]?/iu;
const publisherAlone =
  /^(?:примечани[ея]\s*(?:рцпи|изпи)|(?:зқаи|рқао)-ның\s+ескертпесі)\s*[!.:]?$/iu;
const seeAlso = /^(?:примечани[ея]\s*\.\s*см\.|ескертпе\s*\.\s.{0,4000}?қараңыз\.?$)/isu;
const contents =
  /^(?:содержание|оглавление|мазмұны|для удобства пользования|қолданушыларға ыңғайлы)/iu;
const toCome =
  /предусматрива|вводится в действие|вводятся в действие|вступает в силу|начато производство|көзделген|қараңыз|қолданысқа енгізіледі/iu;

export const isFootnote = (text: string): boolean => footnote.test(text);

/** A remark of the publisher, or its table of contents. */
export const isPublisherRemark = (text: string): boolean =>
  publisher.test(text) || seeAlso.test(text) || contents.test(text);

/** The remark's heading stands alone: what it says is the paragraph after it. */
export const isRemarkHeading = (text: string): boolean => publisherAlone.test(text);

/** A further paragraph of a remark speaks of a change to come and is no unit itself. */
export const speaksOfChange = (text: string): boolean => toCome.test(text);

/** «Примечание.» at the end of a code's article: a unit of the law; gives what follows the word. */
export function unitNoteOf(text: string): string | null {
  const match = /^(?:примечани[ея]|ескертпе(?:лер)?)\s*(?:[.:]\s*|$)(.*)$/isu.exec(text);
  return match && !isPublisherRemark(text) ? (match[1] ?? '') : null;
}

const repealWords = String.raw`(?:исключ[её]н[аоы]?|утратил[аои]?\s+силу|алып\s+таст?алды|алынып\s+таст?алды|күші\s+жойылды|күші\s+жойылған)`;
const repealedBody = new RegExp(
  String.raw`^[(*«"]{0,2}\s*(?:стать[яюи]\s+[\d-]+\s+|[\d-]+-бап\s+)?${repealWords}`,
  'iu',
);

/** The body of a unit says only that it was repealed: «Исключен Законом РК …». */
export const saysRepealed = (body: string): boolean => repealedBody.test(body);

/** A footnote says that the whole unit was repealed: «Сноска. Статья 117 исключена …». */
export function noteRepeals(note: string, number: string): boolean {
  const n = number.replace(/-/g, String.raw`\s?-\s?`);
  return new RegExp(
    String.raw`(?:(?:стать[яюи]|глав[ау]|параграф|раздел|пункт|часть)\s+${n}\s+${repealWords}|(?<![\d-])${n}-(?:бап|тарау|параграф|бөлім|тармақ|қосымша)\s+${repealWords})`,
    'iu',
  ).test(note);
}
