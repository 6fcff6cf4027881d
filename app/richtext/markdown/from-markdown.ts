import type { Block, Blockquote, Heading, Paragraph, RichTextDocument } from '../document.ts';
import { LIMITS } from '../schema.ts';
import { Lines } from './lines.ts';
import { beginsBlock, EMPTY_PARAGRAPH, HEADING, trimmed } from './notation.ts';
import { readInline } from './read-inline.ts';
import { readList } from './read-list.ts';
import { readCells, readRows } from './read-table.ts';

/**
 * Reads the small Markdown of `notation.ts`. Any text has a reading, in time that grows with its
 * length alone; whether the document is small and clean enough is asked of `validateRichText`.
 */
export function fromMarkdown(markdown: string): RichTextDocument {
  const lines = markdown.split(/\r\n|\r|\n/).map(withoutTabs);
  return { type: 'doc', content: filled(readBlocks(lines, 2)) };
}

/** Tabs at the left come from pasted text; four blanks say the same. */
function withoutTabs(line: string): string {
  return line.replace(/^[ \t]+/, (blanks) => blanks.replaceAll('\t', '    '));
}

function filled(blocks: Block[]): Block[] {
  return blocks.length > 0 ? blocks : [{ type: 'paragraph' }];
}

/** Below the limit of depth it goes one step, so that the validator sees it and refuses. */
function readBlocks(input: readonly string[], depth: number): Block[] {
  if (depth > LIMITS.depth) return [{ type: 'paragraph' }];
  const lines = new Lines(input);
  const blocks: Block[] = [];
  for (lines.skipEmpty(); lines.line !== undefined; lines.skipEmpty())
    blocks.push(readBlock(lines, depth));
  return blocks;
}

function readBlock(lines: Lines, depth: number): Block {
  return (
    readEmptyParagraph(lines) ??
    readHeading(lines) ??
    readQuote(lines, depth) ??
    readList(lines, (item) => readBlocks(item, depth + 2)) ??
    readRows(lines) ??
    readCells(lines, (cell) => readBlocks(cell, depth + 3)) ??
    readParagraph(lines)
  );
}

function readEmptyParagraph(lines: Lines): Paragraph | null {
  if (trimmed(lines.line ?? '') !== EMPTY_PARAGRAPH) return null;
  lines.take();
  return { type: 'paragraph' };
}

function readHeading(lines: Lines): Heading | null {
  const text = trimmed(lines.line ?? '');
  const signs = HEADING.exec(text)?.[1];
  if (!signs) return null;
  lines.take();
  const content = readInline(trimmed(text.slice(signs.length)));
  return {
    type: 'heading',
    attrs: { level: signs.length > 2 ? 3 : 2 },
    ...(content.length > 0 && { content }),
  };
}

function readQuote(lines: Lines, depth: number): Blockquote | null {
  const quoted: string[] = [];
  for (let line = lines.line; line !== undefined; line = lines.line) {
    const text = trimmed(line);
    if (!text.startsWith('>')) break;
    quoted.push(text.slice(text[1] === ' ' ? 2 : 1));
    lines.take();
  }
  return quoted.length > 0
    ? { type: 'blockquote', content: filled(readBlocks(quoted, depth + 1)) }
    : null;
}

function readParagraph(lines: Lines): Paragraph {
  const taken = [trimmed(lines.take())];
  for (let line = lines.line; line !== undefined; line = lines.line) {
    const text = trimmed(line);
    if (text === '' || beginsBlock(text)) break;
    taken.push(text);
    lines.take();
  }
  const content = readInline(taken.join('\n'));
  return content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' };
}
