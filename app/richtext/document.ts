/** The document that people write: Tiptap's JSON in its canonical form, as `validateRichText` gives it. */
export interface RichTextDocument {
  type: 'doc';
  content: Block[];
}

export type Block = Paragraph | Heading | BulletList | OrderedList | Blockquote | Table;
export type Inline = Text | HardBreak | SourceMention;
export type Mark = NormMark | Link | Bold | Italic;

export interface Paragraph {
  type: 'paragraph';
  content?: Inline[];
}

export interface Heading {
  type: 'heading';
  attrs: { level: 2 | 3 };
  content?: Inline[];
}

export interface BulletList {
  type: 'bulletList';
  content: ListItem[];
}

export interface OrderedList {
  type: 'orderedList';
  attrs?: { start: number };
  content: ListItem[];
}

/** Begins with a paragraph; lists and other blocks may follow. */
export interface ListItem {
  type: 'listItem';
  content: Block[];
}

export interface Blockquote {
  type: 'blockquote';
  content: Block[];
}

export interface Table {
  type: 'table';
  content: TableRow[];
}

export interface TableRow {
  type: 'tableRow';
  content: TableCell[];
}

export interface TableCell {
  type: 'tableCell' | 'tableHeader';
  attrs?: CellAttributes;
  content: Block[];
}

export interface CellAttributes {
  colspan?: number;
  rowspan?: number;
  /** A width in pixels for each column that the cell spans; 0 leaves a column free. */
  colwidth?: number[];
}

export interface Text {
  type: 'text';
  text: string;
  marks?: Mark[];
}

export interface HardBreak {
  type: 'hardBreak';
  marks?: Mark[];
}

/** A source of the report, named in the running text; shown as its number. */
export interface SourceMention {
  type: 'sourceMention';
  attrs: { sourceId: string };
  marks?: Mark[];
}

/** Words that carry the number of a marked phrase of a norm. */
export interface NormMark {
  type: 'normMark';
  attrs: { n: number };
}

export interface Link {
  type: 'link';
  attrs: { href: string };
}

export interface Bold {
  type: 'bold';
}

export interface Italic {
  type: 'italic';
}

/** A document without a word in it. */
export const EMPTY_DOCUMENT: RichTextDocument = { type: 'doc', content: [{ type: 'paragraph' }] };
