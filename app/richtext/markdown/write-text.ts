import { beginsBlock } from './notation.ts';

const SIGNIFICANT = /[\\*]|<(?=[a-z])|&(?=#)|\[(?=@)|\](?=[({])/gi;
/** Signs that a form, a browser or this format would change on the way. */
const FRAGILE = /[\t\n\uFEFF]/g;

/** Text in which no sign means more than itself. */
export function escapeText(text: string, inside: { brackets: boolean; row: boolean }): string {
  let escaped = text.replace(
    inside.brackets ? /[\\*[\]]|<(?=[a-z])|&(?=#)/gi : SIGNIFICANT,
    '\\$&',
  );
  if (inside.row) escaped = escaped.replaceAll('|', '\\|');
  return escaped.replace(FRAGILE, numbered);
}

/** An address between round brackets; balanced ones of its own stay as they are. */
export function escapeAddress(href: string): string {
  const escaped = href.replace(/[[\]|<>]/g, '\\$&');
  return isBalanced(href) ? escaped : escaped.replace(/[()]/g, '\\$&');
}

/** A whole line, kept from being read as the beginning of a block, its blanks at the ends kept. */
export function protectLine(line: string): string {
  const ended = protectEnds(line);
  if (!beginsBlock(ended)) return ended;
  const digits = /^\d*/.exec(ended)?.[0].length ?? 0;
  return `${ended.slice(0, digits)}\\${ended.slice(digits)}`;
}

/** A line whose blanks at the ends survive trimming. */
export function protectEnds(line: string): string {
  let kept = line;
  if (kept.endsWith(' ')) kept = numberLast(kept);
  return kept.startsWith(' ') ? `${numbered(' ')}${kept.slice(1)}` : kept;
}

/** The blank at the end as a number, in place of the backslash that may stand before it. */
function numberLast(line: string): string {
  let backslashes = 0;
  while (line[line.length - 2 - backslashes] === '\\') backslashes++;
  return line.slice(0, backslashes % 2 === 1 ? -2 : -1) + numbered(' ');
}

function numbered(sign: string): string {
  return `&#${sign.codePointAt(0) ?? 0};`;
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '(') depth++;
    else if (sign === ')' && --depth < 0) return false;
  }
  return depth === 0;
}
