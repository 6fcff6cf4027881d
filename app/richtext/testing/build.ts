/** Short ways to write documents in tests, right and wrong ones alike. */
type Json = Record<string, unknown>;

export const doc = (...content: unknown[]): Json => ({ type: 'doc', content });
export const p = (...content: unknown[]): Json => ({ type: 'paragraph', content });
export const text = (words: unknown, ...marks: unknown[]): Json =>
  marks.length > 0 ? { type: 'text', text: words, marks } : { type: 'text', text: words };
export const heading = (level: unknown, ...content: unknown[]): Json => ({
  type: 'heading',
  attrs: { level },
  content,
});
export const quote = (...content: unknown[]): Json => ({ type: 'blockquote', content });
export const bullets = (...content: unknown[]): Json => ({ type: 'bulletList', content });
export const ordered = (start: unknown, ...content: unknown[]): Json => ({
  type: 'orderedList',
  attrs: { start },
  content,
});
export const item = (...content: unknown[]): Json => ({ type: 'listItem', content });
export const table = (...content: unknown[]): Json => ({ type: 'table', content });
export const row = (...content: unknown[]): Json => ({ type: 'tableRow', content });
export const cell = (attrs: unknown, ...content: unknown[]): Json => ({
  type: 'tableCell',
  attrs,
  content,
});
export const header = (attrs: unknown, ...content: unknown[]): Json => ({
  type: 'tableHeader',
  attrs,
  content,
});
export const mention = (sourceId: unknown): Json => ({
  type: 'sourceMention',
  attrs: { sourceId },
});
export const br: Json = { type: 'hardBreak' };
export const bold: Json = { type: 'bold' };
export const italic: Json = { type: 'italic' };
export const link = (href: unknown, more: Json = {}): Json => ({
  type: 'link',
  attrs: { href, ...more },
});
export const normMark = (n: unknown): Json => ({ type: 'normMark', attrs: { n } });

/** A document with one linked word. */
export const linked = (href: unknown, more: Json = {}): Json =>
  doc(p(text('закон', link(href, more))));
/** A document with one paragraph of these inline nodes. */
export const line = (...content: unknown[]): Json => doc(p(...content));
/** A document with one table of one row. */
export const oneRow = (...cells: unknown[]): Json => doc(table(row(...cells)));

/** A paragraph in so many quotes: a chain of that many nodes and three more. */
export function quotes(count: number): Json {
  let inner = p(text('а'));
  for (let level = 0; level < count; level++) inner = quote(inner);
  return doc(inner);
}

/** The same as JSON, for depths at which `JSON.stringify` itself would fall. */
export function quotesJson(count: number): string {
  const open = '{"type":"blockquote","content":[';
  return `{"type":"doc","content":[${open.repeat(count)}{"type":"paragraph"}${']}'.repeat(count)}]}`;
}

export const SOURCE = '0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b';
