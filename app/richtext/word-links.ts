import type { HardBreak, Inline, Mark, SourceMention, Text } from './document.ts';

/** Words of a document that lead somewhere in this product; where they stand in its plain text. */
export interface WordLink {
  start: number;
  end: number;
  href: string;
}

/** Around words that lead somewhere; no document that people write carries it. */
export interface WordLinkMark {
  type: 'wordLink';
  attrs: { href: string };
}

/** A piece of a paragraph as it is shown. */
export type ShownInline =
  (Omit<Text, 'marks'> & { marks?: (Mark | WordLinkMark)[] }) | HardBreak | SourceMention;

/**
 * Gives the pieces of one paragraph after another the links that lie in them. Not one sign is changed: a
 * link that would stand in another one, in marked words of a norm, or around a line break or a source
 * is left out. Every paragraph is followed by one sign in the plain text.
 */
export function wordLinker(
  links: readonly WordLink[],
): (nodes: readonly Inline[]) => ShownInline[] {
  const inOrder = links.toSorted((one, other) => one.start - other.start);
  let at = 0;
  return (nodes) => {
    const places = placed(nodes, at);
    const end = at + nodes.reduce((length, node) => length + lengthOf(node), 0);
    const inside = inOrder.filter((link) => link.start >= at && link.end <= end);
    at = end + 1;
    const fitting = withoutOverlaps(inside.filter((link) => places.every(isFreeFor(link))));
    return fitting.length === 0 ? [...nodes] : places.flatMap((place) => cut(place, fitting));
  };
}

interface Place {
  node: Inline;
  start: number;
  end: number;
}

const lengthOf = (node: Inline): number =>
  node.type === 'text' ? node.text.length : node.type === 'hardBreak' ? 1 : 0;

function placed(nodes: readonly Inline[], from: number): Place[] {
  let at = from;
  return nodes.map((node) => ({ node, start: at, end: (at += lengthOf(node)) }));
}

/** Whether a piece lies outside a link, or is words that may be part of one. */
const isFreeFor =
  (link: WordLink) =>
  ({ node, start, end }: Place): boolean => {
    const isOutside =
      start === end
        ? start <= link.start || start >= link.end
        : end <= link.start || start >= link.end;
    if (isOutside) return true;
    const marks = node.marks ?? [];
    return (
      node.type === 'text' && !marks.some(({ type }) => type === 'link' || type === 'normMark')
    );
  };

function withoutOverlaps(links: readonly WordLink[]): WordLink[] {
  let last = -1;
  return links.filter(({ start, end }) => {
    if (start < last || end <= start) return false;
    last = end;
    return true;
  });
}

/** A text in pieces, of which some lead somewhere. */
function cut({ node, start, end }: Place, links: readonly WordLink[]): ShownInline[] {
  if (node.type !== 'text') return [node];
  const edges = links.flatMap((link) => [link.start, link.end]);
  const cuts = [...new Set([start, ...edges.filter((edge) => edge > start && edge < end), end])];
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index]!;
    const piece = { ...node, text: node.text.slice(from - start, to - start) };
    const link = links.find((one) => one.start <= from && one.end >= to);
    if (!link) return piece;
    const mark: WordLinkMark = { type: 'wordLink', attrs: { href: link.href } };
    return { ...piece, marks: [mark, ...(node.marks ?? [])] };
  });
}
