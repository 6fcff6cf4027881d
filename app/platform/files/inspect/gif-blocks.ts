const extension = 0x21;
const image = 0x2c;
const trailer = 0x3b;

/**
 * Whether a GIF ends where its blocks end. A script that takes the image for a comment stands after
 * the last one, and both programs then find what they look for.
 */
export function isGifAlone(bytes: Buffer): boolean {
  let at = 13 + tableBytes(bytes[10]);
  while (at < bytes.length) {
    const block = bytes[at];
    if (block === trailer) return bytes.subarray(at + 1).every((byte) => byte === 0);
    if (block === extension) at = afterSubBlocks(bytes, at + 2);
    else if (block === image) at = afterSubBlocks(bytes, at + 11 + tableBytes(bytes[at + 9]));
    else return false;
  }
  return false;
}

/** The colour table that a packed field announces. */
function tableBytes(packed = 0): number {
  return packed & 0x80 ? 3 << ((packed & 0x07) + 1) : 0;
}

function afterSubBlocks(bytes: Buffer, start: number): number {
  let at = start;
  while (bytes[at]) at += 1 + bytes[at]!;
  return at + 1;
}
