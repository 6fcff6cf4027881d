// What was said, as it is shown: paragraphs, lines, and in them links and people who are mentioned.
// A comment is plain text; nothing in it is ever read as markup.
import { canonicalHref } from '#app/richtext/link-address.ts';
import { mentionAt } from './mentions.ts';

export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'link'; text: string; href: string }
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

/** The paragraphs of a comment; `names` are the people whom it mentions. */
export const paragraphsOf = (text: string, names: readonly string[] = []): Paragraph[] =>
  text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.split('\n').map((line) => piecesOf(line, names)));

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
