import { address, uuid, wholeNumber, wholeNumbers, type AttributeRules } from './attributes.ts';

/** The bounds of a document: what one person writes stays far below them, an attack does not. */
export const LIMITS = {
  bytes: 256 * 1024,
  /** Nodes in a chain, the document and the text counted. */
  depth: 32,
  nodes: 5000,
  columns: 100,
  rowspan: 100,
  columnWidth: 5000,
  listStart: 999_999,
  normMarks: 99,
} as const;

/** What every link to the outside says of itself, in the editor and on reading pages. */
export const LINK_REL = 'noopener noreferrer nofollow ugc';

const BLOCKS = [
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'blockquote',
  'table',
] as const;
const INLINES = ['text', 'hardBreak', 'sourceMention'] as const;

export type NodeName =
  | 'doc'
  | (typeof BLOCKS)[number]
  | 'listItem'
  | 'tableRow'
  | 'tableCell'
  | 'tableHeader'
  | (typeof INLINES)[number];
export type MarkName = 'normMark' | 'link' | 'bold' | 'italic';

/** What may stand inside a node, and what may be said of it. */
export interface NodeRule {
  readonly children: readonly NodeName[];
  /** At least one child must be there. */
  readonly filled?: true;
  readonly firstChild?: NodeName;
  readonly attributes: AttributeRules;
}

const NONE = {};

const cell: NodeRule = {
  children: BLOCKS,
  filled: true,
  attributes: {
    colspan: { read: wholeNumber(1, LIMITS.columns), fallback: 1 },
    rowspan: { read: wholeNumber(1, LIMITS.rowspan), fallback: 1 },
    colwidth: { read: wholeNumbers(0, LIMITS.columnWidth, LIMITS.columns), fallback: null },
    align: { dropped: [null] },
  },
};

/** Every node of the format, and the places for it. */
export const NODES: Readonly<Record<NodeName, NodeRule>> = {
  doc: { children: BLOCKS, filled: true, attributes: NONE },
  paragraph: { children: INLINES, attributes: NONE },
  heading: { children: INLINES, attributes: { level: { read: wholeNumber(2, 3) } } },
  bulletList: { children: ['listItem'], filled: true, attributes: NONE },
  orderedList: {
    children: ['listItem'],
    filled: true,
    attributes: {
      start: { read: wholeNumber(0, LIMITS.listStart), fallback: 1 },
      type: { dropped: [null] },
    },
  },
  listItem: { children: BLOCKS, filled: true, firstChild: 'paragraph', attributes: NONE },
  blockquote: { children: BLOCKS, filled: true, attributes: NONE },
  table: { children: ['tableRow'], filled: true, attributes: NONE },
  tableRow: { children: ['tableCell', 'tableHeader'], filled: true, attributes: NONE },
  tableCell: cell,
  tableHeader: cell,
  text: { children: [], attributes: NONE },
  hardBreak: { children: [], attributes: NONE },
  sourceMention: { children: [], attributes: { sourceId: { read: uuid } } },
};

/** Every mark of the format, in the order in which a node lists them: the outer ones first. */
export const MARKS: Readonly<Record<MarkName, AttributeRules>> = {
  normMark: { n: { read: wholeNumber(1, LIMITS.normMarks) } },
  link: {
    href: { read: address },
    target: { dropped: [null, '_blank'] },
    rel: { dropped: [null, 'noopener noreferrer nofollow', LINK_REL] },
    class: { dropped: [null] },
    title: { dropped: [null] },
  },
  bold: NONE,
  italic: NONE,
};

export const MARK_ORDER = Object.keys(MARKS) as MarkName[];

/** Narrows a text to the name of a node. */
export function isNodeName(name: string): name is NodeName {
  return Object.hasOwn(NODES, name);
}

/** Narrows a text to the name of a mark. */
export function isMarkName(name: string): name is MarkName {
  return Object.hasOwn(MARKS, name);
}

/** Nodes that stand in a line of text; they alone carry marks. */
export function isInline(name: NodeName): boolean {
  return (INLINES as readonly NodeName[]).includes(name);
}
