/** A text beside an equal one is one text: Yjs and editors cut where nothing changes. */
export function joinEqualTexts<
  N extends { type: string; text?: string; marks?: readonly unknown[] },
>(nodes: readonly N[]): N[] {
  const joined: N[] = [];
  let pieces: string[] = [];
  let marks = '';
  const flush = () => {
    const last = joined.at(-1);
    if (last && pieces.length > 1) joined[joined.length - 1] = { ...last, text: pieces.join('') };
    pieces = [];
  };
  for (const node of nodes) {
    const own = JSON.stringify(node.marks ?? []);
    if (node.type === 'text' && pieces.length > 0 && own === marks) pieces.push(node.text ?? '');
    else {
      flush();
      joined.push(node);
      if (node.type === 'text') pieces = [node.text ?? ''];
      marks = own;
    }
  }
  flush();
  return joined;
}
