import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

const signs: Record<string, string> = { n: '\n', t: '\t', r: '\r' };

const plain = (cell: string): string =>
  cell.replace(/\\(.)/g, (_, sign: string) => signs[sign] ?? sign);

/** The rows of a file in PostgreSQL's text format, none of them null, one after another. */
export async function* readTsv(file: string): AsyncGenerator<string[]> {
  for await (const line of createInterface({ input: createReadStream(file) })) {
    yield line.split('\t').map(plain);
  }
}
