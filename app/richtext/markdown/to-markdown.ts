import type { Block, BulletList, ListItem, OrderedList, RichTextDocument } from '../document.ts';
import { LIMITS } from '../schema.ts';
import { EMPTY_PARAGRAPH } from './notation.ts';
import { writeInline } from './write-inline.ts';
import { writeTable } from './write-table.ts';

type List = BulletList | OrderedList;

/** The document for a text area: `fromMarkdown` gives back the very same document. */
export function toMarkdown(doc: RichTextDocument): string {
  return writeBlocks(doc.content);
}

/** Blocks parted by empty lines; an only paragraph without words is nothing at all. */
function writeBlocks(blocks: readonly Block[]): string {
  const [only, ...others] = blocks;
  if (others.length === 0 && only?.type === 'paragraph' && !only.content) return '';
  let second = false;
  return blocks
    .map((block, index) => {
      second = isList(block) && blocks[index - 1]?.type === block.type && !second;
      return isList(block) ? writeList(block, second) : writeBlock(block);
    })
    .join('\n\n');
}

function writeBlock(block: Exclude<Block, List>): string {
  switch (block.type) {
    case 'paragraph':
      return block.content ? writeInline(block.content, 'paragraph') : EMPTY_PARAGRAPH;
    case 'heading':
      return signed('#'.repeat(block.attrs.level), writeInline(block.content ?? [], 'heading'));
    case 'blockquote':
      return writeBlocks(block.content)
        .split('\n')
        .map((line) => signed('>', line))
        .join('\n');
    case 'table':
      return writeTable(block, writeBlocks);
  }
}

/** A list right after one of its kind takes the second sign, so that the two stay apart. */
function writeList(list: List, second: boolean): string {
  return list.content
    .map((item, index) => {
      if (list.type === 'bulletList') return writeItem(item, second ? '*' : '-');
      const number = Math.min((list.attrs?.start ?? 1) + index, LIMITS.listStart);
      return writeItem(item, `${number}${second ? ')' : '.'}`);
    })
    .join('\n');
}

function writeItem(item: ListItem, sign: string): string {
  const [first, next] = item.content;
  const text = writeBlocks(item.content);
  // A list under one line of text reads better without an empty line between.
  const tight =
    first?.type === 'paragraph' && next && isList(next) ? text.replace('\n\n', '\n') : text;
  const [line = '', ...more] = tight.split('\n');
  const indent = ' '.repeat(sign.length + 1);
  return [signed(sign, line), ...more.map((one) => (one === '' ? '' : indent + one))].join('\n');
}

function signed(sign: string, line: string): string {
  return line === '' ? sign : `${sign} ${line}`;
}

function isList(block: Block): block is List {
  return block.type === 'bulletList' || block.type === 'orderedList';
}
