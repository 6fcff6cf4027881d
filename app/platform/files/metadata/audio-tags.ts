import type { MetadataWarning, WarningCode } from '../verdict.ts';
import { foundWarnings } from './found-warnings.ts';

const id3Frames: Record<string, WarningCode> = {
  TPE1: 'author',
  TCOM: 'author',
  TENC: 'author',
  TSSE: 'software',
};
const mostFrames = 200;

/** What a recording gives away: the place that phones write into M4A, and whom an MP3 names. */
export function audioWarnings(bytes: Buffer): MetadataWarning[] {
  const warnings = foundWarnings();
  warnings.add('location', locationIn(bytes));
  for (const [frame, text] of id3Texts(bytes)) {
    const code = id3Frames[frame];
    if (code) warnings.add(code, text);
  }
  return warnings.found();
}

/** The `©xyz` atom: a place in the form of ISO 6709, like `+43.2380+076.8829/`. */
function locationIn(bytes: Buffer): string | undefined {
  const at = bytes.indexOf('\u00a9xyz', 0, 'latin1');
  return at < 0
    ? undefined
    : /[+-]\d+\.\d+[+-]\d+\.\d+/.exec(bytes.toString('latin1', at, at + 60))?.[0];
}

function* id3Texts(bytes: Buffer): Generator<[frame: string, text: string]> {
  if (bytes.toString('latin1', 0, 3) !== 'ID3') return;
  let at = 10;
  for (let count = 0; count < mostFrames && at + 11 <= bytes.length; count += 1) {
    const frame = bytes.toString('latin1', at, at + 4);
    const size = bytes[3] === 4 ? syncSafe(bytes, at + 4) : bytes.readUInt32BE(at + 4);
    if (!/^[A-Z][A-Z0-9]{3}$/.test(frame) || size === 0 || at + 10 + size > bytes.length) return;
    if (frame.startsWith('T'))
      yield [frame, textOf(bytes.subarray(at + 10, at + 10 + Math.min(size, 1024)))];
    at += 10 + size;
  }
}

function syncSafe(bytes: Buffer, at: number): number {
  return [0, 1, 2, 3].reduce((sum, index) => (sum << 7) | (bytes[at + index]! & 0x7f), 0);
}

function textOf(frame: Buffer): string {
  const text = frame.subarray(1);
  if (frame[0] === 1)
    return new TextDecoder(text[0] === 0xfe ? 'utf-16be' : 'utf-16le').decode(text);
  if (frame[0] === 2) return new TextDecoder('utf-16be').decode(text);
  return new TextDecoder(frame[0] === 3 ? 'utf-8' : 'windows-1251').decode(text);
}
