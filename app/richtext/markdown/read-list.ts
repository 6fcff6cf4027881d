import type { Block, BulletList, ListItem, OrderedList } from '../document.ts';
import { indentOf, type Lines } from './lines.ts';
import { BULLET, INDENT, NUMBER, trimmed } from './notation.ts';

interface Sign {
  /** Lists of one sign are one list: `-`, `*`, `.` or `)`. */
  readonly kind: string;
  readonly indent: number;
  readonly width: number;
  readonly number?: number;
}

/** Reads a list if one begins here. */
export function readList(
  lines: Lines,
  readBlocks: (lines: string[]) => Block[],
): BulletList | OrderedList | null {
  const first = signOf(lines.line);
  if (!first) return null;
  const content: ListItem[] = [];
  for (let sign: Sign | null = first; sign; sign = nextSign(lines, first)) {
    const blocks = readBlocks(takeItem(lines, sign));
    const [begin] = blocks;
    content.push({
      type: 'listItem',
      content: begin?.type === 'paragraph' ? blocks : [{ type: 'paragraph' }, ...blocks],
    });
  }
  if (first.number === undefined) return { type: 'bulletList', content };
  return first.number === 1
    ? { type: 'orderedList', content }
    : { type: 'orderedList', attrs: { start: first.number }, content };
}

function signOf(line: string | undefined): Sign | null {
  if (line === undefined) return null;
  const indent = indentOf(line);
  const text = trimmed(line);
  const bullet = BULLET.exec(text)?.[1];
  if (bullet) return { kind: bullet, indent, width: INDENT };
  const number = NUMBER.exec(text);
  if (!number) return null;
  const [, digits = '', kind = ''] = number;
  return { kind, indent, width: digits.length + 2, number: Number(digits) };
}

/** The sign of the next item, if the list goes on after the empty lines. */
function nextSign(lines: Lines, first: Sign): Sign | null {
  const sign = signOf(lines.nextFilled);
  if (!sign || sign.kind !== first.kind || sign.indent >= first.indent + INDENT) return null;
  lines.skipEmpty();
  return sign;
}

/** The lines of one item without its sign and indent. */
function takeItem(lines: Lines, sign: Sign): string[] {
  const inset = sign.indent + sign.width;
  const taken = [lines.take().slice(inset)];
  while (belongs(lines, sign)) {
    const line = lines.take();
    taken.push(line.slice(Math.min(indentOf(line), inset)));
  }
  return taken;
}

function belongs(lines: Lines, sign: Sign): boolean {
  const next = lines.nextFilled;
  return next !== undefined && indentOf(next) >= sign.indent + INDENT;
}
