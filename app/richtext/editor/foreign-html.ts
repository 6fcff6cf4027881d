import { printable } from '../printable.ts';
import { gatherWordLists } from './word-lists.ts';

/** Comments of reviewers, which Word puts on the clipboard with the text. */
const COMMENTS =
  '[style*="mso-element:comment"], .MsoCommentReference, .msocomanchor, .msocomtxt, [style*="mso-hide:all"]';

/** Makes of Word's and the web's HTML what the editor's schema can read without loss. */
export function cleanForeignHtml(root: HTMLElement): void {
  for (const comment of root.querySelectorAll(COMMENTS)) comment.remove();
  const fromWord = root.querySelector('[class*="Mso"], [style*="mso-"]') !== null;
  if (fromWord) {
    gatherWordLists(root);
    dropEmptyParagraphs(root);
  }
  for (const link of root.querySelectorAll('a[href]')) {
    link.setAttribute('href', (link.getAttribute('href') ?? '').trim().replaceAll(' ', '%20'));
  }
  for (const block of root.querySelectorAll('pre')) breakLines(block);
  for (const table of root.querySelectorAll('table')) tidyTable(table);
  cleanTexts(root);
}

/** Word keeps paragraphs apart by empty ones; ours have space between them. */
function dropEmptyParagraphs(root: HTMLElement): void {
  for (const paragraph of root.querySelectorAll('p')) {
    const isOnly =
      paragraph.parentElement?.childElementCount === 1 && paragraph.parentElement !== root;
    if (!isOnly && paragraph.textContent?.trim() === '' && !paragraph.querySelector('img, br'))
      paragraph.remove();
  }
}

/** A caption becomes a paragraph before its table; rows and tables without cells go. */
function tidyTable(table: HTMLTableElement): void {
  for (const caption of table.querySelectorAll(':scope > caption')) {
    const paragraph = table.ownerDocument.createElement('p');
    paragraph.append(...caption.childNodes);
    table.before(paragraph);
    caption.remove();
  }
  for (const row of table.querySelectorAll(':scope > tr, :scope > * > tr'))
    if (!row.querySelector('td, th')) row.remove();
  if (!table.querySelector('td, th')) table.remove();
}

function breakLines(block: Element): void {
  for (const text of textsIn(block)) {
    const lines = text.data.split(/\r\n|\r|\n/);
    const pieces = lines.flatMap((line, index) =>
      index === 0 ? [line] : [text.ownerDocument.createElement('br'), line],
    );
    text.replaceWith(...pieces);
  }
}

function cleanTexts(root: HTMLElement): void {
  for (const text of textsIn(root)) {
    const cleaned = printable(text.data);
    if (cleaned !== text.data) text.data = cleaned;
  }
}

function textsIn(root: Element): Text[] {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}
