import { expect, test } from 'vitest';
import { exifWarnings } from './exif.ts';

/** A block of one directory. */
function block(
  entries: [tag: number, type: number, count: number, value: number][],
  { isBig = false, first = 8 } = {},
): Buffer {
  const bytes = Buffer.alloc(200);
  bytes.write(isBig ? 'MM\0*' : 'II*\0', 'latin1');
  const u16 = (value: number, at: number) =>
    isBig ? bytes.writeUInt16BE(value, at) : bytes.writeUInt16LE(value, at);
  const u32 = (value: number, at: number) =>
    isBig ? bytes.writeUInt32BE(value, at) : bytes.writeUInt32LE(value, at);
  u32(first, 4);
  u16(entries.length, 8);
  entries.forEach(([tag, type, count, value], index) => {
    const at = 10 + index * 12;
    u16(tag, at);
    u16(type, at + 2);
    u32(count, at + 4);
    u32(value, at + 8);
  });
  bytes.write('Canon\0', 150, 'latin1');
  return Buffer.concat([Buffer.from('....Exif\0\0', 'latin1'), bytes]);
}

test.each([false, true])('big-endian: %s', (isBig) => {
  expect(exifWarnings(block([[0x010f, 2, 6, 150]], { isBig }))).toEqual([
    { code: 'device', value: 'Canon' },
  ]);
});

test.each([
  ['nothing', Buffer.alloc(0)],
  ['no block', Buffer.from('Exif\0\0garbage', 'latin1')],
  ['a directory outside the block', block([[0x010f, 2, 6, 150]], { first: 0xfffffff0 })],
  ['a text outside the block', block([[0x010f, 2, 6, 0xfffffff0]])],
  ['a directory that leads to itself', block([[0x8769, 4, 1, 8]])],
  ['a place that leads to itself', block([[0x8825, 4, 1, 8]])],
  ['a type that there is not', block([[0x010f, 99, 0xffffffff, 150]])],
])('%s: nothing, and an end', (_, bytes) => expect(exifWarnings(bytes)).toEqual([]));
