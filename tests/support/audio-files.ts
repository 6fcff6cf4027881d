import { box } from './image-files.ts';

/** Five silent frames, and before them the tag that names the artist. */
export function mp3(artist = 'Айгүл'): Buffer {
  const frame = Buffer.alloc(417);
  frame.set([0xff, 0xfb, 0x90, 0x64]);
  const text = Buffer.concat([Buffer.from([3]), Buffer.from(artist)]);
  const tag = Buffer.alloc(20);
  tag.write('ID3\u0004\0\0', 'latin1');
  tag[9] = 10 + text.length;
  tag.write('TPE1', 10, 'latin1');
  tag[17] = text.length;
  return Buffer.concat([tag, text, ...Array<Buffer>(5).fill(frame)]);
}

/** An MP4 with tracks of these kinds, under the brand that phones give their recordings. */
export function mp4(tracks: readonly string[], { brand = 'M4A ', place = '' } = {}): Buffer {
  const track = (kind: string) =>
    box('trak', box('mdia', box('hdlr', Buffer.alloc(8), Buffer.from(kind), Buffer.alloc(13))));
  const about = place
    ? [
        box(
          'udta',
          box('\u00a9xyz', Buffer.from([0, place.length, 0x15, 0xc7]), Buffer.from(place)),
        ),
      ]
    : [];
  return Buffer.concat([
    box('ftyp', Buffer.from(`${brand}\0\0\0\0${brand}isom`, 'latin1')),
    box('moov', ...tracks.map(track), ...about),
    box('mdat', Buffer.alloc(64)),
  ]);
}

export function ogg(): Buffer {
  return Buffer.concat([
    Buffer.from('OggS\0\u0002', 'latin1'),
    Buffer.alloc(20),
    Buffer.from([1, 19]),
    Buffer.from('OpusHead'),
    Buffer.alloc(11),
  ]);
}

export function wav(): Buffer {
  const head = Buffer.alloc(44);
  head.write('RIFF');
  head.writeUInt32LE(36 + 800, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(8000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(800, 40);
  return Buffer.concat([head, Buffer.alloc(800, 128)]);
}
