import { fileTypeFromBuffer } from 'file-type';
import type { FileForm } from '../file-kinds.ts';
import { audioWarnings } from '../metadata/audio-tags.ts';
import { RefusedFile, type Findings } from '../verdict.ts';

const sniffed: Record<string, string[]> = {
  'audio/mpeg': ['audio/mpeg'],
  'audio/ogg': ['audio/ogg', 'audio/opus', 'audio/ogg; codecs=opus'],
  'audio/wav': ['audio/wav', 'audio/vnd.wave', 'audio/x-wav'],
  'audio/mp4': [
    'audio/mp4',
    'audio/x-m4a',
    'video/mp4',
    'video/x-m4v',
    'video/quicktime',
    'video/3gpp',
  ],
};

/** Sound of the form that its name says. Phones write it into containers that could hold a film: then no picture track may be there. */
export async function inspectAudio(bytes: Buffer, form: FileForm): Promise<Findings> {
  const found = (await fileTypeFromBuffer(bytes.subarray(0, 64 * 1024)))?.mime ?? '';
  if (!sniffed[form.mime]?.includes(found)) throw new RefusedFile('content-mismatch');
  if (form.mime === 'audio/mp4' && tracksOf(bytes).includes('vide')) {
    throw new RefusedFile('content-mismatch');
  }
  return { flags: [], warnings: audioWarnings(bytes) };
}

const containers = new Set(['moov', 'trak', 'mdia']);

/** The kinds of the tracks in an MP4: the handler of each `trak`. */
function tracksOf(bytes: Buffer): string[] {
  const tracks: string[] = [];
  const pending: [start: number, end: number][] = [[0, bytes.length]];
  for (let range = pending.pop(); range; range = pending.pop()) {
    let [at] = range;
    while (at + 8 <= range[1]) {
      const size = sizeOfBox(bytes, at, range[1]);
      const name = bytes.toString('latin1', at + 4, at + 8);
      if (size < 8 || at + size > range[1] || tracks.length > 64) throw new RefusedFile('broken');
      if (containers.has(name)) pending.push([at + 8, at + size]);
      if (name === 'hdlr' && size >= 20) tracks.push(bytes.toString('latin1', at + 16, at + 20));
      at += size;
    }
  }
  if (!tracks.includes('soun')) throw new RefusedFile('broken');
  return tracks;
}

function sizeOfBox(bytes: Buffer, at: number, end: number): number {
  const size = bytes.readUInt32BE(at);
  if (size === 0) return end - at;
  return size === 1 && at + 16 <= end ? Number(bytes.readBigUInt64BE(at + 8)) : size;
}
