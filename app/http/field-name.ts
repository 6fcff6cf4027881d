const part = /^[A-Za-z][A-Za-z0-9_-]{0,59}$/;
const index = /^\d{0,3}$/;
/** What would reach into the objects themselves when the form is put together. */
const own = /^(constructor|prototype)$/;
const DEEPEST = 6;

/**
 * Whether a page of ours could name a field so: `where.place`, `norm.provisions[2].article`. Others would
 * reach what the form's parser keeps for itself, or make it build lists of millions.
 */
export function isFieldName(name: string): boolean {
  if (name.length > 200) return false;
  const parts = name.split('.');
  return parts.length <= DEEPEST && parts.every(isPart);
}

function isPart(text: string): boolean {
  const [key = '', ...indexes] = text.split('[');
  if (!part.test(key) || own.test(key) || indexes.length > 2) return false;
  return indexes.every((one) => one.endsWith(']') && index.test(one.slice(0, -1)));
}
