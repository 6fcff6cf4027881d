// An act's text as a reader of any format hands it on: paragraphs in order, each with its role.

/**
 * `text` is the law's own; `note` is a footnote on amendments («Сноска.», «Ескерту.»);
 * `publisher` is a remark of the publisher, which is not the law («Примечание ИЗПИ!»);
 * `row` is a row of a table.
 */
export type ParagraphRole = 'text' | 'note' | 'publisher' | 'row';

export interface Paragraph {
  role: ParagraphRole;
  text: string;
  /** The format itself says that this is a heading: `###` of Markdown, `h3` of a page. */
  heading?: true;
  /** The format sets it apart as a unit that does not hold: repealed, or not in force yet. */
  setApart?: true;
}

/** One space for each run of blanks, and none before a full stop, comma or closing bracket. */
export const evenBlanks = (text: string): string =>
  text
    .replace(/\u00AD/g, '')
    .replace(/[\s\u00A0\u202F\u2009\u2028\u200B\uFEFF]+/g, ' ')
    .replace(/ +([,;)]|\.(?!\d))/g, '$1')
    .replace(/\( +/g, '(')
    .trim();
