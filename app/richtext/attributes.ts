import { canonicalHref } from './link-address.ts';
import type { RichTextRefusal } from './refusal.ts';

export type AttributeValue = number | string | readonly number[];
export type Reading = { value: AttributeValue } | { refused: RichTextRefusal };
export type Reader = (value: unknown) => Reading;

/**
 * An attribute is kept, by its reader, and left out at its fallback (one without a fallback must
 * be there); or it is dropped, which is allowed for the very values that Tiptap itself writes.
 */
export type AttributeRule =
  | { readonly read: Reader; readonly fallback?: AttributeValue | null }
  | { readonly dropped: readonly (string | null)[] };

export type AttributeRules = Readonly<Record<string, AttributeRule>>;

/** Reads a whole number between two bounds. */
export function wholeNumber(from: number, to: number): Reader {
  return (value) => {
    if (typeof value !== 'number') return { refused: 'bad-type' };
    // Minus zero is a whole number too, and JSON writes it as 0.
    return isWhole(value, from, to) ? { value: value === 0 ? 0 : value } : { refused: 'bad-value' };
  };
}

/** Reads one or more whole numbers between two bounds. */
export function wholeNumbers(from: number, to: number, most: number): Reader {
  return (value) => {
    if (!Array.isArray(value)) return { refused: 'bad-type' };
    if (value.length === 0 || value.length > most) return { refused: 'bad-value' };
    const numbers: unknown[] = Array.from(value);
    if (numbers.some((one) => typeof one !== 'number')) return { refused: 'bad-type' };
    return numbers.every((one) => isWhole(one, from, to))
      ? { value: (numbers as number[]).map((one) => (one === 0 ? 0 : one)) }
      : { refused: 'bad-value' };
  };
}

/** Reads a UUID, in lower case. */
export const uuid: Reader = (value) => {
  if (typeof value !== 'string') return { refused: 'bad-type' };
  return UUID.test(value) ? { value: value.toLowerCase() } : { refused: 'bad-value' };
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Reads the address of a link into its one form. */
export const address: Reader = (value) => {
  if (typeof value !== 'string') return { refused: 'bad-type' };
  const href = canonicalHref(value);
  return href === null ? { refused: 'bad-link' } : { value: href };
};

function isWhole(value: unknown, from: number, to: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to;
}
