// Turns the bytes of a page into text. Pages of the region are often windows-1251, with the charset
// in the header, in a meta tag, in both and differing, or nowhere.

/** The text of a page: byte order mark, header and meta tag are asked in the order of the HTML standard. */
export function decodeHtml(bytes: Buffer, contentType: string): string {
  const named = charsetOfMark(bytes) ?? charsetIn(contentType) ?? charsetOfMeta(bytes);
  if (named && named !== 'utf-8') return decode(bytes, named);
  // What is said to be UTF-8, or nothing, and does not read as UTF-8 is an older Russian page.
  return isUtf8(bytes)
    ? decode(bytes, 'utf-8')
    : decode(bytes, charsetOfMeta(bytes, 'utf-8') ?? 'windows-1251');
}

const headBytes = 4096;

function charsetOfMark(bytes: Buffer): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return null;
}

function charsetOfMeta(bytes: Buffer, except?: string): string | null {
  const head = bytes.toString('latin1', 0, headBytes);
  const charset = charsetIn(/<meta\b[^>]*\bcharset\s*=[^>]*>/i.exec(head)?.[0] ?? '');
  return charset === except || charset?.startsWith('utf-16') ? null : charset;
}

/** The canonical label of the charset that a header or a tag names, if there is such a one. */
function charsetIn(text: string): string | null {
  const label = /charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(text)?.[1];
  if (!label) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function decode(bytes: Buffer, charset: string): string {
  return new TextDecoder(charset).decode(bytes);
}

/** A few broken letters in a long page are a slip, not another charset. */
function isUtf8(bytes: Buffer): boolean {
  const broken = decode(bytes, 'utf-8').split('\uFFFD').length - 1;
  return broken * 500 <= bytes.length && broken < 50;
}
