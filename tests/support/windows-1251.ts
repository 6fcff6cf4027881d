const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
const letters = [...new TextDecoder('windows-1251').decode(bytes)];
const codes = new Map(letters.map((letter, code) => [letter, code]));

/** Text in the encoding of older Russian pages; what it lacks becomes a question mark. */
export function windows1251(text: string): Buffer {
  return Buffer.from([...text].map((letter) => codes.get(letter) ?? 0x3f));
}
