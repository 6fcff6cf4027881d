// The words of a piece of a page, paragraph by paragraph.

const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TBODY THEAD TR UL'.split(
    ' ',
  ),
);
const silent = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG BUTTON'.split(' '));

/** The text below a node, with an empty line between paragraphs. Walks without recursion: pages may nest deep. */
export function blockText(root: Node): string {
  const paragraphs: string[] = [];
  let current = '';
  const close = () => {
    const line = current
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim();
    if (line) paragraphs.push(line);
    current = '';
  };

  const stack: (Node | 'close')[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === 'close') close();
    else if (node.nodeType === 3) current += (node.textContent ?? '').replace(/\s+/g, ' ');
    else if (node.nodeType === 1 && !silent.has(node.nodeName.toUpperCase())) {
      const name = node.nodeName.toUpperCase();
      if (name === 'BR') current += '\n';
      if (name === 'TD' || name === 'TH') current += ' ';
      if (blocks.has(name)) {
        close();
        stack.push('close');
      }
      for (let child = node.lastChild; child; child = child.previousSibling) stack.push(child);
    }
  }
  close();
  return paragraphs.join('\n\n');
}
