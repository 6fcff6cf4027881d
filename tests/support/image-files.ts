import sharp, { type Sharp } from 'sharp';
import { crc32, deflateSync } from 'node:zlib';

/** A photo as a phone takes it: lying on its side, with place, device and name in its EXIF. */
export function photo(): Promise<Buffer> {
  return noise(320, 240)
    .jpeg()
    .withExif({
      IFD0: { Make: 'Xiaomi', Model: 'Redmi Note 12', Artist: 'Aigul Seitova', Orientation: '6' },
      IFD2: { DateTimeOriginal: '2026:02:11 09:30:00', BodySerialNumber: 'SN-778' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '43/1 14/1 1680/100',
        GPSLongitudeRef: 'E',
        GPSLongitude: '76/1 53/1 0/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();
}

/** A picture that does not compress away. */
export function noise(width: number, height: number): Sharp {
  const pixels = Buffer.alloc(width * height * 3);
  for (let index = 0, seed = 7; index < pixels.length; index += 1) {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    pixels[index] = seed >> 16;
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** A PNG whose header claims a size; its pixels are one long run, so that the file stays small. */
export function claimedPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc(Math.ceil(width / 8 + 1) * Math.min(height, 64));
  return Buffer.concat([
    Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/** A TIFF of some bytes whose header claims a size. */
export function claimedTiff(width: number, height: number): Buffer {
  const fields: [tag: number, value: number][] = [
    [256, width],
    [257, height],
    [258, 8],
    [259, 1],
    [262, 1],
    [273, 8],
    [277, 1],
    [278, height],
    [279, width * height],
  ];
  const directory = Buffer.alloc(2 + fields.length * 12 + 4);
  directory.writeUInt16LE(fields.length, 0);
  fields.forEach(([tag, value], at) => {
    directory.writeUInt16LE(tag, 2 + at * 12);
    directory.writeUInt16LE(4, 4 + at * 12);
    directory.writeUInt32LE(1, 6 + at * 12);
    directory.writeUInt32LE(value, 10 + at * 12);
  });
  return Buffer.concat([Buffer.from('49492a0008000000', 'hex'), directory]);
}

/** A GIF of so many frames of one pixel. */
export function gif(frames: number): Buffer {
  const head = Buffer.from(
    'GIF89a\u0001\u0000\u0001\u0000\u0080\u0000\u0000\u0000\u0000\u0000\u00ff\u00ff\u00ff',
    'latin1',
  );
  const frame = Buffer.from(
    '!\u00f9\u0004\u0000\u0001\u0000\u0000\u0000,\u0000\u0000\u0000\u0000\u0001\u0000\u0001\u0000\u0000\u0002\u0002D\u0001\u0000',
    'latin1',
  );
  return Buffer.concat([head, ...Array<Buffer>(frames).fill(frame), Buffer.from(';')]);
}

/** The first boxes of a HEIC photo, as far as they tell what it is, with a name in its EXIF. */
export function heic(): Buffer {
  const brands = box('ftyp', Buffer.from('heic\0\0\0\0mif1heic', 'latin1'));
  const tiff = Buffer.alloc(40);
  tiff.write('II*\0', 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(1, 8);
  tiff.writeUInt16LE(0x0110, 10);
  tiff.writeUInt16LE(2, 12);
  tiff.writeUInt32LE(10, 14);
  tiff.writeUInt32LE(26, 18);
  tiff.write('iPhone 15\0', 26, 'latin1');
  return Buffer.concat([
    brands,
    box('meta', Buffer.alloc(12)),
    box('mdat', Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])),
  ]);
}

/** A box of the container that HEIC and MP4 share. */
export function box(name: string, ...parts: Buffer[]): Buffer {
  const size = Buffer.alloc(4);
  const body = Buffer.concat(parts);
  size.writeUInt32BE(8 + body.length);
  return Buffer.concat([size, Buffer.from(name, 'latin1'), body]);
}
