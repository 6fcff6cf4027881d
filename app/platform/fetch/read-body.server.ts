import type { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createZstdDecompress,
} from 'node:zlib';
import { FetchProblem } from './outcome.ts';

const decoders = new Map<string, () => Transform>([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
  ['zstd', createZstdDecompress],
]);

/**
 * The whole body, decoded. Bytes are counted on the wire and again after decoding, so that a
 * compressed bomb ends at the same limit as a plain one.
 */
export async function readBody(
  body: Readable,
  encoding: string | undefined,
  maxBytes: number,
): Promise<Buffer> {
  const decode = decoderOf(encoding);
  const chunks: Buffer[] = [];
  const collect = async (source: AsyncIterable<Buffer>) => {
    for await (const chunk of upTo(maxBytes, source)) chunks.push(chunk);
  };
  const onTheWire = (source: AsyncIterable<Buffer>) => upTo(maxBytes, source);

  if (decode) await pipeline(body, onTheWire, decode, collect);
  else await pipeline(body, collect);
  return Buffer.concat(chunks);
}

function decoderOf(encoding = ''): Transform | null {
  const name = encoding.trim().toLowerCase();
  if (name === '' || name === 'identity') return null;
  const make = decoders.get(name);
  if (!make) throw new FetchProblem('bad-encoding');
  return make();
}

async function* upTo(maxBytes: number, source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > maxBytes) throw new FetchProblem('too-large');
    yield chunk;
  }
}
