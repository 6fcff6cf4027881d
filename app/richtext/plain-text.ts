import type { Block, Inline, RichTextDocument } from './document.ts';

/**
 * The words alone: a line for each paragraph, heading and line break, a tab between the cells of a
 * row. Marks, numbers of lists and mentions of sources leave nothing behind.
 */
export function plainText(doc: RichTextDocument): string {
  return doc.content.map(blockText).join('\n');
}

/** Whether nothing was written: no visible sign and no source mentioned. */
export function isEmptyRichText(doc: RichTextDocument): boolean {
  return (
    !/[^\s\p{Default_Ignorable_Code_Point}]/u.test(plainText(doc)) &&
    !doc.content.some(mentionsSource)
  );
}

/** How many words were written; a number counts as one, a dash as none. */
export function wordCount(doc: RichTextDocument): number {
  return plainText(doc)
    .split(/\s+/)
    .filter((piece) => /[\p{Letter}\p{Number}]/u.test(piece)).length;
}

/** The sources that the text mentions, each once, in the order of the text. */
export function mentionedSources(doc: RichTextDocument): string[] {
  return [
    ...new Set(
      doc.content
        .flatMap(inlinesOf)
        .flatMap((node) => (node.type === 'sourceMention' ? node.attrs.sourceId : [])),
    ),
  ];
}

function mentionsSource(block: Block): boolean {
  return inlinesOf(block).some((node) => node.type === 'sourceMention');
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return (block.content ?? []).map(inlineText).join('');
    case 'table':
      return block.content
        .map((row) => row.content.map((cell) => cell.content.map(blockText).join('\n')).join('\t'))
        .join('\n');
    default:
      return blocksIn(block).map(blockText).join('\n');
  }
}

function inlineText(node: Inline): string {
  if (node.type === 'text') return node.text;
  return node.type === 'hardBreak' ? '\n' : '';
}

function inlinesOf(block: Block): Inline[] {
  if (block.type === 'paragraph' || block.type === 'heading') return block.content ?? [];
  return blocksIn(block).flatMap(inlinesOf);
}

function blocksIn(block: Exclude<Block, { type: 'paragraph' | 'heading' }>): Block[] {
  if (block.type === 'blockquote') return block.content;
  if (block.type === 'table')
    return block.content.flatMap((row) => row.content).flatMap((cell) => cell.content);
  return block.content.flatMap((item) => item.content);
}
