import { crc32, deflateSync } from 'node:zlib';

const WIDTH = 390;
const HEIGHT = 720;
type Colour = readonly [number, number, number];

/** A screenshot of a chat in which faces, names and numbers are covered. */
export function coveredChatPng(): Buffer {
  const pixels = Buffer.alloc(HEIGHT * (WIDTH * 3 + 1));
  const fill = (x: number, y: number, width: number, height: number, colour: Colour) => {
    for (let row = y; row < y + height; row += 1) {
      for (let column = x; column < x + width; column += 1) {
        pixels.set(colour, row * (WIDTH * 3 + 1) + 1 + column * 3);
      }
    }
  };
  fill(0, 0, WIDTH, HEIGHT, [229, 236, 231]);
  fill(0, 0, WIDTH, 64, [60, 96, 92]);
  fill(72, 26, 150, 14, [20, 20, 20]);
  for (let message = 0; message < 6; message += 1) {
    const y = 86 + message * 102;
    const isOwn = message % 3 === 2;
    const x = isOwn ? 120 : 56;
    if (!isOwn) fill(12, y, 34, 34, [20, 20, 20]);
    fill(x, y, 250, 82, isOwn ? [207, 236, 200] : [255, 255, 255]);
    fill(x + 12, y + 10, 96, 10, [20, 20, 20]);
    fill(x + 12, y + 32, 216, 7, [150, 158, 156]);
    fill(x + 12, y + 48, 150 + ((message * 41) % 70), 7, [150, 158, 156]);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1');
  const end = chunk('IEND', Buffer.alloc(0));
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(pixels)), end]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}
