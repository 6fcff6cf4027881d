/** UTF-8 or UTF-16 with its mark, else the older Russian encoding; what has control signs is no text. */
export function decodeText(bytes: Buffer): string | null {
  const mark = bytes.length < 2 ? 0 : bytes.readUInt16BE(0);
  const wide = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : null;
  const text = wide ? new TextDecoder(wide).decode(bytes) : narrow(bytes);
  return /[^\P{Cc}\t\n\v\f\r\u0085]/u.test(text) ? null : text;
}

function narrow(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
}
