import { fileTypeFromBuffer } from 'file-type';
import type { FileForm } from '../file-kinds.ts';
import { isGifAlone } from './gif-blocks.ts';
import { exifWarnings } from '../metadata/exif.ts';
import { xmpWarnings } from '../metadata/xmp.ts';
import { RefusedFile, type Findings } from '../verdict.ts';
import { imageReader, mostFrames, mostPixels } from './image-loaders.ts';

const heic = ['image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence'];

/** A photo or picture of the form that its name says, whole, and no larger than a camera's. */
export async function inspectImage(path: string, bytes: Buffer, form: FileForm): Promise<Findings> {
  const found = (await fileTypeFromBuffer(bytes.subarray(0, 64 * 1024)))?.mime ?? '';
  const warnings = [...exifWarnings(bytes), ...xmpWarnings(bytes)];
  if (form.mime === 'image/heic') {
    if (!heic.includes(found)) throw new RefusedFile('content-mismatch');
    // The decoder of HEIC is under patents and not among ours.
    return { flags: ['no-preview'], warnings };
  }
  if (found !== form.mime && !(form.mime === 'image/png' && found === 'image/apng'))
    throw new RefusedFile('content-mismatch');
  if (form.mime === 'image/gif' && !isGifAlone(bytes)) throw new RefusedFile('polyglot');
  await refuseUndecodable(path);
  return { flags: [], warnings };
}

async function refuseUndecodable(path: string): Promise<void> {
  const sharp = imageReader();
  const options = {
    limitInputPixels: mostPixels,
    failOn: 'warning',
    sequentialRead: true,
  } as const;
  const {
    width,
    height,
    pages = 1,
  } = await sharp(path, { ...options, limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw new RefusedFile('broken');
    });
  if (width * height > mostPixels) throw new RefusedFile('too-many-pixels');
  if (pages > mostFrames) throw new RefusedFile('too-many-frames');
  await sharp(path, options)
    .resize(64, 64, { fit: 'inside' })
    .raw()
    .toBuffer()
    .catch(() => {
      throw new RefusedFile('broken');
    });
}
