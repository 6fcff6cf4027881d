import sharp from 'sharp';

/** As many pixels as a good camera makes; beyond it lie images made to fill memory. */
export const mostPixels = 40_000_000;
export const mostFrames = 300;

const loaders = ['Jpeg', 'Png', 'Webp', 'Nsgif'].map((name) => `VipsForeignLoad${name}`);

/** sharp with the loaders of the allowed images alone: no SVG, PDF, TIFF, no ImageMagick behind it. */
export function imageReader(): typeof sharp {
  sharp.cache(false);
  sharp.concurrency(1);
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: loaders });
  return sharp;
}
