import type { MetadataWarning, WarningCode } from '../verdict.ts';
import { foundWarnings } from './found-warnings.ts';

// Tags of EXIF 2.32 that say who, where, when and with what.
const tags: Record<number, WarningCode> = {
  0x010f: 'device',
  0x0110: 'device',
  0x0131: 'software',
  0x013b: 'author',
  0x8298: 'author',
  0x9003: 'taken-at',
  0xa430: 'author',
  0xa431: 'serial-number',
  0xa435: 'serial-number',
};
const subdirectories = new Set([0x8769]);
const gpsDirectory = 0x8825;
const mostEntries = 500;

/** What the EXIF block of an image gives away, wherever in the file it stands. */
export function exifWarnings(bytes: Buffer): MetadataWarning[] {
  const block = exifBlock(bytes);
  const warnings = foundWarnings();
  if (!block) return [];
  const tiff = tiffReader(block);
  const pending = [tiff.first];
  for (
    let seen = 0, at = pending.pop();
    at !== undefined && seen < 8;
    at = pending.pop(), seen += 1
  ) {
    const directory = tiff.directory(at);
    for (const [tag, entry] of directory) {
      const code = tags[tag];
      if (code) warnings.add(code, tiff.text(entry));
      if (subdirectories.has(tag)) pending.push(tiff.number(entry));
      if (tag === gpsDirectory) warnings.add('location', locationIn(tiff, tiff.number(entry)));
    }
  }
  return warnings.found();
}

/** In JPEG and HEIC the block has a mark of its own; PNG and WebP give it a chunk. */
function exifBlock(bytes: Buffer): Buffer | null {
  for (const [mark, skip] of [
    ['Exif\0\0', 6],
    ['eXIf', 4],
    ['EXIF', 8],
  ] as const) {
    for (
      let at = bytes.indexOf(mark, 0, 'latin1');
      at >= 0;
      at = bytes.indexOf(mark, at + 1, 'latin1')
    ) {
      const block = bytes.subarray(at + skip, at + skip + 256 * 1024);
      if (/^(II\*\0|MM\0\*)/.test(block.toString('latin1', 0, 4))) return block;
    }
  }
  return null;
}

type Entry = { type: number; count: number; at: number };
type TiffReader = ReturnType<typeof tiffReader>;

const typeSizes: Record<number, number> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1 };

function tiffReader(block: Buffer) {
  const isLittle = block[0] === 0x49;
  const u16 = (at: number) =>
    at + 2 > block.length ? 0 : isLittle ? block.readUInt16LE(at) : block.readUInt16BE(at);
  const u32 = (at: number) =>
    at + 4 > block.length ? 0 : isLittle ? block.readUInt32LE(at) : block.readUInt32BE(at);

  return {
    first: u32(4),
    directory(at: number): Map<number, Entry> {
      const entries = new Map<number, Entry>();
      for (let index = 0; index < Math.min(u16(at), mostEntries); index += 1) {
        const entry = at + 2 + index * 12;
        const [type, count] = [u16(entry + 2), u32(entry + 4)];
        const isInline = (typeSizes[type] ?? 1) * count <= 4;
        entries.set(u16(entry), { type, count, at: isInline ? entry + 8 : u32(entry + 8) });
      }
      return entries;
    },
    text: ({ type, count, at }: Entry) =>
      type === 2 ? block.toString('utf8', at, at + Math.min(count, 400)).split('\0')[0] : undefined,
    number: ({ type, at }: Entry) => (type === 3 ? u16(at) : u32(at)),
    rationals: ({ count, at }: Entry) =>
      Array.from(
        { length: Math.min(count, 3) },
        (_, index) => u32(at + index * 8) / (u32(at + index * 8 + 4) || 1),
      ),
  };
}

function locationIn(tiff: TiffReader, at: number): string | undefined {
  const gps = tiff.directory(at);
  const degrees = (value?: Entry, reference?: Entry) => {
    if (!value) return undefined;
    const [whole = 0, minutes = 0, seconds = 0] = tiff.rationals(value);
    const isNegative = /[SW]/.test((reference && tiff.text(reference)) ?? '');
    return (whole + minutes / 60 + seconds / 3600) * (isNegative ? -1 : 1);
  };
  const [latitude, longitude] = [degrees(gps.get(2), gps.get(1)), degrees(gps.get(4), gps.get(3))];
  return latitude === undefined || longitude === undefined
    ? undefined
    : `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
}
