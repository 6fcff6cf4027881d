import type { Findings } from '../verdict.ts';
import { RefusedFile } from '../verdict.ts';

const beginsAsMarkup = /^\s*<[a-z!?/]/i;
const beginsAsOther = /^\s*(?:%PDF-|%!PS|\{\\rtf|GIF8[79]a)/;
const mailArchive = /^content-type:\s*(?:multipart\/related|message\/rfc822|text\/html)/im;
const controls = /[^\P{Cc}\t\n\r\f]/u;

/** Plain text: letters alone, not markup under another name; a table has no cell that a program would compute. */
export function inspectText(bytes: Buffer, isTable: boolean): Findings {
  const text = decoded(bytes);
  const head = text.slice(0, 4096);
  if (controls.test(text) || beginsAsOther.test(head)) throw new RefusedFile('content-mismatch');
  if (beginsAsMarkup.test(head) || mailArchive.test(head)) throw new RefusedFile('markup');
  if (isTable && hasFormula(text)) throw new RefusedFile('formula');
  return { flags: [], warnings: [] };
}

/** UTF-8 or UTF-16 with its mark, else the older Russian encoding, which takes almost any byte. */
function decoded(bytes: Buffer): string {
  const hasUtf16Mark =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (hasUtf16Mark)
    return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
}

/**
 * A cell that spreadsheets compute: `=`, `@` with a call, or a sign before what is no number. The
 * blanks are counted, so that a file of blanks alone costs no more than another.
 */
function hasFormula(text: string): boolean {
  return /(?:^|[\n\r,;\t])[ \t]{0,20}(?:"[ \t\r\n]{0,20})?(?:=|@\w{1,40}[(|]|[+-][ "]{0,5}[a-z@=(])/i.test(
    text,
  );
}
