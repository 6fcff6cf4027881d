import type { Inline, Mark } from '../document.ts';
import { canonicalHref } from '../link-address.ts';

/** A piece of a line of text, before brackets and switches have found their partners. */
export type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'node'; readonly node: Inline }
  | { readonly kind: 'open' }
  | { readonly kind: 'close'; readonly mark: Mark; readonly raw: string }
  | {
      readonly kind: 'stars';
      readonly count: number;
      readonly canOpen: boolean;
      readonly canClose: boolean;
    };

/** Each alternative is fixed in length or ends at the next sign of its kind, so one pass is linear. */
const SIGN = new RegExp(
  [
    String.raw`\\(?<literal>[!-/:-@[-\x60{-~• ])`,
    String.raw`&#(?<number>\d{1,7});`,
    String.raw`(?<lineBreak>\n|<br ?/?>)`,
    String.raw`<(?<address>[a-z][^\s<>]*)>`,
    String.raw`\[@(?<source>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\]`,
    String.raw`\]\{(?<norm>[1-9]\d?)\}`,
    String.raw`(?<link>\]\()`,
    String.raw`(?<open>\[)`,
    String.raw`(?<stars>\*+)`,
  ].join('|'),
  'gi',
);

/** Cuts a line of text (its breaks as line feeds) into tokens. */
export function scanInline(text: string): Token[] {
  const tokens: Token[] = [];
  const sign = new RegExp(SIGN);
  let done = 0;
  for (let match = sign.exec(text); match; match = sign.exec(text)) {
    if (match.index > done) tokens.push({ kind: 'text', text: text.slice(done, match.index) });
    const closing = match.groups?.link === undefined ? null : closeLink(text, match.index);
    if (closing) {
      tokens.push({ kind: 'close', mark: closing.mark, raw: text.slice(match.index, closing.end) });
      sign.lastIndex = closing.end;
    } else tokens.push(token(match, text, done));
    done = sign.lastIndex;
  }
  if (done < text.length) tokens.push({ kind: 'text', text: text.slice(done) });
  return tokens;
}

function token(match: RegExpExecArray, text: string, done: number): Token {
  const raw = match[0];
  const { literal, number, lineBreak, address, source, norm, open, stars } = match.groups ?? {};
  if (literal !== undefined) return { kind: 'text', text: literal };
  if (number !== undefined) return { kind: 'text', text: numbered(Number(number)) ?? raw };
  if (lineBreak !== undefined) return { kind: 'node', node: { type: 'hardBreak' } };
  if (address !== undefined) return addressToken(address, raw);
  if (source !== undefined) {
    return {
      kind: 'node',
      node: { type: 'sourceMention', attrs: { sourceId: source.toLowerCase() } },
    };
  }
  if (norm !== undefined)
    return { kind: 'close', mark: { type: 'normMark', attrs: { n: Number(norm) } }, raw };
  if (open !== undefined) return { kind: 'open' };
  if (stars !== undefined && stars.length <= 3) {
    return starsToken(match.index, stars.length, text, done);
  }
  return { kind: 'text', text: raw };
}

/** Stars open before a sign and close after one; between blanks they are stars. */
function starsToken(index: number, count: number, text: string, done: number): Token {
  // A blank that belongs to a token is one with a backslash before it, and counts as a sign.
  const afterLiteral = done === index && text[index - 1] === ' ';
  return {
    kind: 'stars',
    count,
    canOpen: !isBlank(text[index + count]),
    canClose: afterLiteral || !isBlank(text[index - 1]),
  };
}

function isBlank(sign: string | undefined): boolean {
  return sign === undefined || sign === ' ' || sign === '\n' || sign === '\t';
}

function addressToken(address: string, raw: string): Token {
  const href = canonicalHref(address);
  if (href === null) return { kind: 'text', text: raw };
  return {
    kind: 'node',
    node: { type: 'text', text: address, marks: [{ type: 'link', attrs: { href } }] },
  };
}

function numbered(code: number): string | null {
  const isSign = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isSign ? String.fromCodePoint(code) : null;
}

/** The address in round brackets after `]`, if it is one; its scan stops at the next square bracket. */
function closeLink(text: string, index: number): { mark: Mark; end: number } | null {
  let address = '';
  let depth = 0;
  for (let at = index + 2; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (sign === '\\') address += text[++at] ?? '';
    else if (sign === ')' && depth === 0) {
      const href = canonicalHref(address);
      return href === null ? null : { mark: { type: 'link', attrs: { href } }, end: at + 1 };
    } else if (isBlank(sign) || sign === '[' || sign === ']') return null;
    else {
      if (sign === '(') depth++;
      if (sign === ')') depth--;
      address += sign;
    }
  }
  return null;
}
