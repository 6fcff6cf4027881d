import type {
  Block,
  Inline,
  ListItem,
  Mark,
  RichTextDocument,
  TableCell,
  TableRow,
} from './document.ts';
import { wordLinker, type ShownInline, type WordLink, type WordLinkMark } from './word-links.ts';

/**
 * The document as it is shown. Tiptap says of each piece of text which marks it carries; here a
 * mark is a node around all the words that share it, so that a link with one bold word in it stays
 * one link, and the number of a norm stands once, after its last word.
 */
export interface DisplayNode {
  type: string;
  attrs: Record<string, unknown>;
  content: DisplayNode[];
  text?: string;
}

type ShownMark = Mark | WordLinkMark;
type Source = RichTextDocument | Block | ListItem | TableRow | TableCell | Inline;

/** Turns marks into nodes; says which way a header cell heads and which mention stands in a link. */
export const displayTree = (source: Source, links: readonly WordLink[] = []): DisplayNode =>
  treeOf(source, wordLinker(links));

type Linked = ReturnType<typeof wordLinker>;

function treeOf(source: Source | ShownInline, linked: Linked): DisplayNode {
  const { type } = source;
  const attrs = 'attrs' in source ? { ...source.attrs } : {};
  switch (source.type) {
    case 'text':
      return { type, attrs, content: [], text: source.text };
    case 'hardBreak':
      return { type, attrs, content: [] };
    case 'sourceMention':
      return {
        type,
        attrs: { ...attrs, inLink: source.marks?.some(isLink) ?? false },
        content: [],
      };
    case 'paragraph':
    case 'heading':
      return { type, attrs, content: nest(linked(source.content ?? []), 0, linked) };
    case 'table':
      return {
        type,
        attrs,
        content: source.content.map((row, index) => tableRow(row, index, linked)),
      };
    default:
      return {
        type,
        attrs,
        content: source.content.map((child: Source) => treeOf(child, linked)),
      };
  }
}

function tableRow(row: TableRow, index: number, linked: Linked): DisplayNode {
  const scope = index === 0 ? 'col' : 'row';
  const cells = row.content
    .map((cell) => treeOf(cell, linked))
    .map((cell) => ({ ...cell, attrs: { ...cell.attrs, scope } }));
  return { type: row.type, attrs: {}, content: cells };
}

/** Puts neighbours that begin with the same mark into one node of that mark, and so on inward. */
function nest(nodes: readonly ShownInline[], depth: number, linked: Linked): DisplayNode[] {
  const nested: DisplayNode[] = [];
  for (let at = 0; at < nodes.length;) {
    const mark = nodes[at]?.marks?.[depth];
    let end = at + 1;
    if (mark) while (isSame(nodes[end]?.marks?.[depth], mark)) end++;
    const group = nodes.slice(at, end);
    const attrs = mark && 'attrs' in mark ? { ...mark.attrs } : {};
    if (mark) nested.push({ type: mark.type, attrs, content: nest(group, depth + 1, linked) });
    else nested.push(...group.map((node) => treeOf(node, linked)));
    at = end;
  }
  return nested;
}

function isSame(one: ShownMark | undefined, other: ShownMark): boolean {
  return one !== undefined && JSON.stringify(one) === JSON.stringify(other);
}

function isLink(mark: Mark): boolean {
  return mark.type === 'link';
}
