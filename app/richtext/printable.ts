/** Control signs, lone surrogates and non-characters, which XML, PDF or PostgreSQL can't hold. */
const UNPRINTABLE = /[\0-\x08\x0B-\x1F\x7F\p{Surrogate}\uFFFE\uFFFF]/u;
const EVERY_UNPRINTABLE = new RegExp(UNPRINTABLE, 'gu');

/** Those of them that come along from PDF and Word unseen, so that nobody could find and mend them. */
const STRAYS = /[\x01-\x08\x0C\x0E-\x1F\x7F\uFFFE\uFFFF]/g;

/** Whether a text has signs that no document may hold. */
export function hasUnprintable(text: string): boolean {
  return UNPRINTABLE.test(text);
}

/** Pasted text without such signs; a vertical tab is Word's line break. */
export function printable(text: string): string {
  return text.replaceAll('\v', '\n').replace(EVERY_UNPRINTABLE, '');
}

/** Typed text without the signs that stray into it; NUL and halves of signs stay, to be refused. */
export function withoutStrays(text: string): string {
  return text.replaceAll('\v', '\n').replace(STRAYS, '');
}
