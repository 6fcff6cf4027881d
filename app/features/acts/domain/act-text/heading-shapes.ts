// What the first words of a paragraph say it is: a heading of a section, chapter or article, a point, a
// subpoint. From domain/citation.md, 1.1, and domain/importing.md, 4.
import type { UnitKind } from '../provision-path.ts';

export interface Opening {
  unit: UnitKind;
  number: string;
  /** What follows the number: the title of a heading, the text of a point. */
  rest: string;
}

const arabic = String.raw`\d{1,4}(?:\s?[-‐‑]\s?\d{1,3}){0,3}`;
// Cyrillic І, Х, С, М stand for Roman digits in many copies.
const roman = '[IVXLCІХСМ]{1,7}';
const number = `(${arabic}|${roman})`;
const after = String.raw`(\s*[.:]|\s|$)\s*(.*)$`;

const european: readonly (readonly [UnitKind, string])[] = [
  ['section', 'раздел|section'],
  ['subsection', 'подраздел|subsection'],
  ['chapter', 'глава|chapter'],
  ['paragraph', 'параграф|§'],
  ['article', 'статья|article'],
];
const kazakh: readonly (readonly [UnitKind, string])[] = [
  ['subsection', 'кіші бөлім'],
  ['section', 'бөлім'],
  ['chapter', 'тарау'],
  ['paragraph', 'параграф'],
  ['article', 'бап'],
];
const shapes: readonly (readonly [UnitKind, RegExp])[] = [
  ...european.map(
    ([unit, words]) =>
      [unit, new RegExp(String.raw`^(?:${words})\s*${number}${after}`, 'isu')] as const,
  ),
  ...kazakh.map(
    ([unit, word]) =>
      [unit, new RegExp(String.raw`^${number}\s?[-‐‑]?\s?${word}${after}`, 'isu')] as const,
  ),
];

/** The heading that a paragraph opens with, or null. «Статья 5 настоящего Закона …» is none. */
export function headingOf(text: string): Opening | null {
  if (!/^[\p{Lu}\d§]/u.test(text) || !/\d|[IVXLCІХСМ]/u.test(text.slice(0, 40))) return null;
  const even = evenKazakh(text);
  for (const [unit, shape] of shapes) {
    const [, found, sign = '', rest = ''] = shape.exec(even) ?? [];
    if (!found) continue;
    const goesOn = sign.trim() === '' && /^[\p{Ll}(,;)]/u.test(rest);
    // The words stay as they are written: the even text is as long as the original.
    const written = text.slice(text.length - rest.length);
    return goesOn ? null : { unit, number: plainNumber(found), rest: written.trim() };
  }
  return null;
}

/** Latin letters that stand for Kazakh ones in copies: «бөлiм», «кiшi». */
const evenKazakh = (text: string): string =>
  text.replace(/(?<=\p{Script=Cyrillic})i|i(?=\p{Script=Cyrillic})/gu, 'і');

/** «ОБЩАЯ ЧАСТЬ», «ЕРЕКШЕ БӨЛІК»: the halves of a code, which have no number. */
export const isCodePart = (text: string): boolean =>
  /^(?:общая|особенная)\s+часть$|^(?:жалпы|ерекше)\s+бөл[іi]к$/iu.test(text);

const pointShape = new RegExp(String.raw`^(${arabic})\s?\.(?!\d)\s*(.*)$`, 'su');
const subpointShape = new RegExp(String.raw`^(${arabic})\s?\)\s*(.*)$`, 'su');

/** `12. …`: a point, which has no word of its own in the text. */
export const pointOf = (text: string): Opening | null => numbered(text, pointShape, 'point');

/** `3) …`: a subpoint. */
export const subpointOf = (text: string): Opening | null =>
  numbered(text, subpointShape, 'subpoint');

function numbered(text: string, shape: RegExp, unit: UnitKind): Opening | null {
  const [, found, rest = ''] = shape.exec(text) ?? [];
  return found ? { unit, number: plainNumber(found), rest } : null;
}

/** Several repealed units in one line: `2. - 6. Исключены …`, `3) – 5) алып тасталды …`. */
export function rangeOf(text: string): { unit: UnitKind; numbers: string[]; rest: string } | null {
  const match = /^(\d{1,4})\s?([.)])\s?[-–—]\s?(\d{1,4})\s?\2\s*(.*)$/su.exec(text);
  const [from, to] = [Number(match?.[1]), Number(match?.[3])];
  if (!match || to <= from || to - from > 200) return null;
  const numbers = Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
  return { unit: match[2] === '.' ? 'point' : 'subpoint', numbers, rest: match[4] ?? '' };
}

const plainNumber = (found: string): string =>
  found
    .replace(/\s/g, '')
    .replace(/[‐‑]/g, '-')
    .replace(/[ІХСМ]/g, (letter) => ({ І: 'I', Х: 'X', С: 'C', М: 'M' })[letter] ?? letter)
    .toUpperCase();
