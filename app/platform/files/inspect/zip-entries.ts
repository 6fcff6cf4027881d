import yauzl from 'yauzl';
import { RefusedFile } from '../verdict.ts';

const mostEntries = 1000;
const mostUnpacked = 200 * 1024 * 1024;
const highestRatio = 100;
/** Below this an entry may repeat itself as it likes. */
const smallEntry = 1024 * 1024;

export type ZipPart = { name: string; contents: AsyncIterable<Buffer> };

/**
 * The files inside a zip, one after another. Count, names, kinds and sizes are judged before anything
 * is unpacked, and what unpacks to another size than it says ends the inspection.
 */
export async function* zipParts(path: string, fileSize: number): AsyncGenerator<ZipPart> {
  const zip = await open(path);
  try {
    if (zip.entryCount > mostEntries) throw new RefusedFile('too-many-entries');
    const totals = { packed: 0, unpacked: 0, count: 0 };
    const names = new Set<string>();
    for (let entry = await next(zip); entry; entry = await next(zip)) {
      totals.count += 1;
      totals.packed += entry.compressedSize;
      totals.unpacked += entry.uncompressedSize;
      refuseUnsafe(entry);
      refuseTwice(entry.fileName.toLowerCase(), names);
      refuseBomb(entry, totals, fileSize);
      if (!entry.fileName.endsWith('/'))
        yield { name: entry.fileName, contents: contentsOf(zip, entry) };
    }
  } finally {
    zip.close();
  }
}

function open(path: string): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.open(
      path,
      { lazyEntries: true, autoClose: false, strictFileNames: true },
      (error, zip) => (error ? reject(refusalOf(error)) : resolve(zip)),
    );
  });
}

function next(zip: yauzl.ZipFile): Promise<yauzl.Entry | null> {
  return new Promise((resolve, reject) => {
    const settle = (entry: yauzl.Entry | null, error?: Error) => {
      zip.removeAllListeners();
      if (error) reject(refusalOf(error));
      else resolve(entry);
    };
    zip.on('entry', (entry: yauzl.Entry) => settle(entry));
    zip.on('end', () => settle(null));
    zip.on('error', (error: Error) => settle(null, error));
    zip.readEntry();
  });
}

async function* contentsOf(zip: yauzl.ZipFile, entry: yauzl.Entry): AsyncGenerator<Buffer> {
  const stream = await new Promise<AsyncIterable<Buffer>>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) =>
      error ? reject(refusalOf(error)) : resolve(opened),
    );
  });
  try {
    yield* stream;
  } catch (error) {
    throw refusalOf(error as Error);
  }
}

function refuseUnsafe(entry: yauzl.Entry): void {
  const fileType = (entry.externalFileAttributes >>> 16) & 0o170000;
  const isPlain = fileType === 0 || fileType === 0o100000 || fileType === 0o040000;
  if (!isPlain) throw new RefusedFile('archive-unsafe');
  if (entry.isEncrypted()) throw new RefusedFile('encrypted');
}

/** Of two entries by one name, one program reads the first and another the last. */
function refuseTwice(name: string, names: Set<string>): void {
  if (names.has(name)) throw new RefusedFile('archive-unsafe');
  names.add(name);
}

function refuseBomb(
  entry: yauzl.Entry,
  totals: { packed: number; unpacked: number; count: number },
  fileSize: number,
): void {
  const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
  const isSteep = entry.uncompressedSize > smallEntry && ratio > highestRatio;
  // Entries that share their bytes pack more than the file has.
  const overlaps = totals.packed > fileSize;
  if (
    isSteep ||
    overlaps ||
    totals.unpacked > mostUnpacked ||
    totals.unpacked > Math.max(smallEntry, fileSize * highestRatio)
  ) {
    throw new RefusedFile('archive-bomb');
  }
  if (totals.count > mostEntries) throw new RefusedFile('too-many-entries');
}

/** yauzl says what is wrong in words only; a name that leaves its folder is the one we tell apart. */
function refusalOf(error: Error): RefusedFile {
  if (error instanceof RefusedFile) return error;
  if (/absolute path|invalid relative path|invalid characters in fileName/.test(error.message)) {
    return new RefusedFile('archive-unsafe');
  }
  return new RefusedFile(
    /too many bytes|not enough bytes/.test(error.message) ? 'archive-bomb' : 'broken',
  );
}
