import { xmlText } from '../metadata/xml-text.ts';
import { RefusedFile } from '../verdict.ts';

const longestPiece = 256 * 1024;

/**
 * The tags of a piece of XML with the text that follows each, without the opening `<`. That sign
 * cannot stand inside a tag, `>` can: so the pieces are cut at the one and not at the other.
 */
export async function* xmlTags(contents: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of contents) {
    const pieces = (rest + chunk.toString('latin1')).split('<');
    rest = pieces.pop()!;
    if (rest.length > longestPiece) throw new RefusedFile('uninspectable');
    yield* pieces;
  }
  yield rest;
}

/** The value of an attribute in a tag, with its entities resolved; empty where it is not there. */
export function attribute(tag: string, name: string): string {
  const value = new RegExp(`\\s${name}\\s{0,9}=\\s{0,9}(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return xmlText(value?.[1] ?? value?.[2] ?? '').trim();
}
