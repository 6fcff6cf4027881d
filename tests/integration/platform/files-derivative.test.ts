// What is shown in place of a picture that was sent: its pixels alone.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { imageDerivative } from '#app/platform/files/image-derivative.server.ts';
import { claimedPng, gif, heic, noise, photo } from '#tests/support/image-files.ts';

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'lacuna-derivative-'))));
afterAll(() => rm(folder, { recursive: true }));

async function derivativeOf(bytes: Buffer) {
  const file = path.join(folder, 'original');
  await writeFile(file, bytes);
  return imageDerivative(file);
}

test('a photo is turned upright and loses everything but its pixels', async () => {
  const original = await photo();
  expect(await sharp(original).metadata()).toMatchObject({
    width: 320,
    height: 240,
    orientation: 6,
    exif: expect.any(Buffer),
  });

  const derivative = await derivativeOf(original);
  if (!derivative.ok) throw new Error(derivative.reason);
  expect(derivative).toMatchObject({ mime: 'image/webp', width: 240, height: 320 });
  const metadata = await sharp(derivative.bytes).metadata();
  expect(metadata).toMatchObject({ format: 'webp', width: 240, height: 320 });
  expect([metadata.exif, metadata.xmp, metadata.iptc, metadata.orientation]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(derivative.bytes.includes('Xiaomi') || derivative.bytes.includes('EXIF')).toBe(false);
});

test('a large one is made no larger than a screen, a small one is left its size', async () => {
  expect(await derivativeOf(await noise(3000, 1500).jpeg().toBuffer())).toMatchObject({
    ok: true,
    width: 2048,
    height: 1024,
  });
  expect(await derivativeOf(await noise(30, 15).png().toBuffer())).toMatchObject({
    ok: true,
    width: 30,
    height: 15,
  });
});

test('of an animation the first frame', async () => {
  const derivative = await derivativeOf(gif(20));
  expect(derivative.ok && (await sharp(derivative.bytes).metadata()).pages).toBeFalsy();
});

describe('what is no picture of ours is not opened', () => {
  test.each<[string, () => Buffer | Promise<Buffer>]>([
    ['SVG', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    ['TIFF', () => noise(20, 20).tiff().toBuffer()],
    ['AVIF', () => noise(20, 20).avif().toBuffer()],
    ['HEIC', () => heic()],
    ['PDF', () => Buffer.from('%PDF-1.7')],
    ['a flood of pixels', () => claimedPng(16_000, 16_000)],
    [
      'a picture cut short',
      async () => (await noise(300, 300).jpeg().toBuffer()).subarray(0, 9000),
    ],
    ['nothing', () => Buffer.alloc(0)],
  ])('%s', async (_, bytes) => {
    expect(await derivativeOf(await bytes())).toEqual({ ok: false, reason: 'crashed' });
  });
});
