import { LIMITS } from './schema.ts';
import type { RichTextRefusal } from './refusal.ts';

/** A node is an object in an array, and the last one may hold marks and attributes. */
const DEEPEST = LIMITS.depth * 2 + 8;

/** Reads JSON whose size and depth are checked before it is parsed. */
export function boundedJson(text: string): { value: unknown } | { refused: RichTextRefusal } {
  if (isLongerThan(LIMITS.bytes, text)) return { refused: 'too-long' };
  if (isDeeperThan(DEEPEST, text)) return { refused: 'too-deep' };
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { refused: 'invalid-json' };
  }
}

/** Whether a text takes more than so many bytes in UTF-8. */
export function isLongerThan(bytes: number, text: string): boolean {
  return text.length > bytes || new TextEncoder().encode(text).length > bytes;
}

function isDeeperThan(limit: number, json: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < json.length; at++) {
    const sign = json[at];
    if (quoted) {
      if (sign === '\\') at++;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === '{' || sign === '[') {
      if (++depth > limit) return true;
    } else if (sign === '}' || sign === ']') depth--;
  }
  return false;
}
