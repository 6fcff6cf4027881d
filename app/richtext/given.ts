import { hasUnprintable } from './printable.ts';
import { refuse } from './refusal.ts';

/** The own keys of a plain object, so that nothing inherited is ever read. */
export type Given = ReadonlyMap<string, unknown>;

export function record(input: unknown): Given {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) refuse('bad-type');
  const prototype: unknown = Object.getPrototypeOf(input);
  if (prototype !== null && prototype !== Object.prototype) refuse('bad-type');
  return new Map(Object.entries(input as object));
}

export function list(input: unknown): readonly unknown[] {
  return Array.isArray(input) ? (input as unknown[]) : refuse('bad-type');
}

export function text(input: unknown): string {
  return typeof input === 'string' ? input : refuse('bad-type');
}

/** A text of the document itself: never empty, and all of it printable. */
export function words(input: unknown): string {
  const value = text(input);
  return value === '' || hasUnprintable(value) ? refuse('bad-text') : value;
}

export function onlyKeys(given: Given, allowed: readonly string[]): void {
  for (const key of given.keys()) if (!allowed.includes(key)) refuse('unknown-key');
}
