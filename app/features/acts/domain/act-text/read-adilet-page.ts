// Reads a page saved from Adilet. From domain/importing.md, 2: the law is in `<article>`; footnotes have the
// class `note`, the publisher's remarks are red; text may stand outside `<p>`, its lines ended by `<br>`.
import { parseHTML } from 'linkedom';
import { evenBlanks, type Paragraph, type ParagraphRole } from './paragraph.ts';

const dropped = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'NAV',
  'FORM',
  'IFRAME',
  'HEAD',
]);
const blocks = new Set(['P', 'DIV', 'ARTICLE', 'SECTION', 'UL', 'OL', 'LI', 'BLOCKQUOTE', 'BODY']);

/** The paragraphs of a saved page. */
export function readAdiletPage(html: string): Paragraph[] {
  const { document } = parseHTML(html);
  const root = document.querySelector('article') ?? document.body;
  return root ? new PageReader().read(root as unknown as Node) : [];
}

class PageReader {
  #paragraphs: Paragraph[] = [];
  #line = '';
  #role: ParagraphRole | null = null;

  read(root: Node): Paragraph[] {
    this.#walk(root, 'text');
    this.#end();
    return this.#paragraphs;
  }

  #walk(node: Node, role: ParagraphRole): void {
    for (const child of Array.from(node.childNodes)) {
      if (child.nodeType === 3) this.#say(child.textContent ?? '', role);
      else if (child.nodeType === 1) this.#element(child as Element, role);
    }
  }

  #element(element: Element, role: ParagraphRole): void {
    const name = element.tagName.toUpperCase();
    if (dropped.has(name)) return;
    if (name === 'BR') return this.#end();
    if (name === 'TABLE') return this.#table(element);
    if (/^H[1-6]$/.test(name)) return this.#heading(element);
    const inner = roleOf(element) ?? role;
    if (blocks.has(name)) this.#end();
    this.#walk(element, inner);
    if (blocks.has(name)) this.#end();
  }

  /** A line is what its first words are: links inside a footnote have no class of their own. */
  #say(text: string, role: ParagraphRole): void {
    if (this.#role === null && text.trim() !== '') this.#role = role;
    this.#line += text;
  }

  #end(): void {
    const text = evenBlanks(this.#line);
    if (text !== '') this.#paragraphs.push({ role: this.#role ?? 'text', text });
    this.#line = '';
    this.#role = null;
  }

  /** A line break inside a heading is a blank. */
  #heading(element: Element): void {
    this.#end();
    for (const line of Array.from(element.querySelectorAll('br'))) line.replaceWith(' ');
    const text = evenBlanks(element.textContent ?? '');
    if (text !== '') this.#paragraphs.push({ role: 'text', text, heading: true });
  }

  #table(table: Element): void {
    this.#end();
    for (const row of Array.from(table.querySelectorAll('tr'))) {
      const cells = Array.from(row.querySelectorAll('td, th')).map((cell) =>
        evenBlanks((cell.textContent ?? '').replaceAll('\n', ' ')),
      );
      const text = cells.filter(Boolean).join(' | ');
      if (text !== '') this.#paragraphs.push({ role: 'row', text });
    }
  }
}

function roleOf(element: Element): ParagraphRole | null {
  if (/(?:^|\s)note(?:\s|$)/.test(element.getAttribute('class') ?? '')) return 'note';
  const red = /^#?(?:ff0000|red)$/i.test(element.getAttribute('color') ?? '');
  return red ? 'publisher' : null;
}
