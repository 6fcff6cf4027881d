import type { Task } from '../isolation/child.ts';
import { imageReader, mostPixels } from './inspect/image-loaders.ts';

const longestSide = 2048;

/** Turns an image upright, makes it no larger than a screen, and writes it anew without anything but its pixels. */
export const task: Task = async ({ head }) => {
  const { path } = head as { path: string };
  const { data, info } = await imageReader()(path, {
    limitInputPixels: mostPixels,
    failOn: 'warning',
    sequentialRead: true,
  })
    .autoOrient()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 82 })
    .toBuffer({ resolveWithObject: true });
  return { head: { width: info.width, height: info.height }, body: data };
};
