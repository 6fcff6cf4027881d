// What was said, as it is shown: paragraphs, lines, and in them links and people who are mentioned.
// A comment is plain text; nothing in it is ever read as markup.
import { canonicalHref } from '#app/richtext/link-address.ts';
import type { WordLink } from '#app/richtext/word-links.ts';
import { mentionAt } from './mentions.ts';

export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'link'; text: string; href: string }
  /** A place in an act, which leads to it. */
  | { kind: 'citation'; text: string; href: string }
  | { kind: 'mention'; text: string };

/** One paragraph: its lines, each in pieces. */
export type Paragraph = Piece[][];

/** A text as it is kept: one kind of line end, no blanks at the ends, at most one empty line in a row. */
export const tidy = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();

/**
 * The paragraphs of a comment; `names` are the people whom it mentions, `links` the places in the text
 * that name a place in an act.
 */
export function paragraphsOf(
  text: string,
  names: readonly string[] = [],
  links: readonly WordLink[] = [],
): Paragraph[] {
  let at = 0;
  return text.split(/(\n{2,})/).flatMap((paragraph, index): Paragraph[] => {
    const start = at;
    at += paragraph.length;
    if (index % 2 === 1) return [];
    let from = start;
    return [
      paragraph.split('\n').map((line) => {
        const pieces = withCitations(piecesOf(line, names), from, links);
        from += line.length + 1;
        return pieces;
      }),
    ];
  });
}

/** Plain pieces that begin at a place of the text, cut where a citation lies in one of them. */
function withCitations(
  pieces: readonly Piece[],
  start: number,
  links: readonly WordLink[],
): Piece[] {
  let at = start;
  return pieces.flatMap((piece): Piece[] => {
    const from = at;
    at += piece.text.length;
    if (piece.kind !== 'text') return [piece];
    const inside = links.filter((link) => link.start >= from && link.end <= at);
    return inside.length === 0 ? [piece] : cut(piece.text, from, inside);
  });
}

function cut(text: string, start: number, links: readonly WordLink[]): Piece[] {
  const words = (from: number, to: number) => text.slice(from - start, to - start);
  const pieces: Piece[] = [];
  let at = start;
  for (const link of links) {
    if (link.start > at) pieces.push({ kind: 'text', text: words(at, link.start) });
    pieces.push({ kind: 'citation', text: words(link.start, link.end), href: link.href });
    at = link.end;
  }
  const end = start + text.length;
  return at < end ? [...pieces, { kind: 'text', text: words(at, end) }] : pieces;
}

const ADDRESS = /https?:\/\/[^\s<>"«»“”]+/giu;

function piecesOf(line: string, names: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of line.matchAll(ADDRESS)) {
    const written = withoutEnd(match[0]);
    const href = canonicalHref(written);
    if (href === null) continue;
    pieces.push(...mentionsIn(line.slice(from, match.index), names));
    pieces.push({ kind: 'link', text: written, href });
    from = match.index + written.length;
  }
  return [...pieces, ...mentionsIn(line.slice(from), names)];
}

/** What ends a sentence ends no address; a bracket belongs to it where its pair does. */
function withoutEnd(address: string): string {
  let end = address.length;
  let unpaired = address.split(')').length - address.split('(').length;
  for (; ; end -= 1) {
    const last = address.charAt(end - 1);
    if (last === ')' && unpaired > 0) unpaired -= 1;
    else if (!".,;:!?'…]}".includes(last)) return address.slice(0, end);
  }
}

function mentionsIn(text: string, names: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const name = mentionAt(text, at, names);
    if (name === null) continue;
    if (at > from) pieces.push({ kind: 'text', text: text.slice(from, at) });
    from = at + 1 + name.length;
    pieces.push({ kind: 'mention', text: text.slice(at, from) });
  }
  if (from < text.length) pieces.push({ kind: 'text', text: text.slice(from) });
  return pieces;
}
