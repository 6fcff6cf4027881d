import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** How long a file is, and what its bytes are. */
export type Hashed = { bytes: number; sha256: string };

/** Lets bytes through and keeps count of them. */
function meter() {
  const hash = createHash('sha256');
  let bytes = 0;
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      hash.update(chunk);
      done(null, chunk);
    },
  });
  return { through, read: (): Hashed => ({ bytes, sha256: hash.digest('hex') }) };
}

/** Writes a stream to a new file that only its owner may read, and answers when the disk has it. */
export async function writeHashed(
  file: string,
  source: NodeJS.ReadableStream,
  ...through: NodeJS.ReadWriteStream[]
): Promise<Hashed> {
  const counted = meter();
  const target = createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true });
  await pipeline([source, ...through, counted.through, target]);
  return counted.read();
}

/** What the disk has of a file now, or null where there is none. */
export async function hashOfFile(file: string): Promise<Hashed | null> {
  const counted = meter();
  try {
    await pipeline(createReadStream(file), counted.through, async (stream) => {
      for await (const _ of stream as AsyncIterable<Buffer>);
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  return counted.read();
}
