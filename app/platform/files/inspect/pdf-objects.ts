import { inflateSync } from 'node:zlib';
import { RefusedFile } from '../verdict.ts';

const windowBytes = 1024 * 1024;
const overlapBytes = 4096;
const mostEscapes = 20_000;
const longestDictionary = 8 * 1024;
const mostStreams = 30_000;
const mostInflated = 64 * 1024 * 1024;
const longestObjectStream = 8 * 1024 * 1024;

/**
 * The text of a PDF in which its objects stand, piece by piece: the file as it is, in windows that
 * overlap, and then each compressed object stream. Names come with their `#xx` escapes undone.
 */
export function* objectTexts(bytes: Buffer): Generator<string> {
  for (let at = 0; at < bytes.length; at += windowBytes) {
    yield withoutEscapes(
      bytes.toString('latin1', Math.max(0, at - overlapBytes), at + windowBytes),
    );
  }
  const isEncrypted = bytes.includes('/Encrypt');
  for (const text of objectStreams(bytes)) {
    if (isEncrypted) throw new RefusedFile('encrypted');
    yield withoutEscapes(text);
  }
}

function withoutEscapes(text: string): string {
  let escapes = 0;
  const plain = text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => {
    escapes += 1;
    return String.fromCharCode(parseInt(hex, 16));
  });
  // A name in Cyrillic takes twenty of them.
  if (escapes > mostEscapes) throw new RefusedFile('uninspectable');
  return plain;
}

function* objectStreams(bytes: Buffer): Generator<string> {
  let [streams, inflated] = [0, 0];
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    if (bytes.toString('latin1', at - 3, at) === 'end') continue;
    streams += 1;
    const dictionary = dictionaryBefore(bytes, at);
    if (isObjectStream(dictionary)) {
      const text = inflate(dictionary, dataAt(bytes, at + 'stream'.length));
      inflated += text.length;
      yield text;
    }
    if (streams > mostStreams || inflated > mostInflated) throw new RefusedFile('uninspectable');
  }
}

function dictionaryBefore(bytes: Buffer, at: number): string {
  const before = bytes.toString('latin1', Math.max(0, at - longestDictionary), at);
  if (!/\/First|\/ObjStm|#/.test(before)) return '';
  const bare = withoutStrings(before);
  return withoutEscapes(bare.slice(bare.lastIndexOf(' obj') + 1));
}

/** Strings and comments could hold words that end a dictionary for us and not for a reader. */
function withoutStrings(text: string): string {
  let kept = '';
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]!;
    if (char === '\\') at += 1;
    else if (char === '(') depth += 1;
    else if (char === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0 && char === '%') at = endOfLine(text, at);
    else if (depth === 0) kept += char;
  }
  return kept;
}

function endOfLine(text: string, at: number): number {
  const end = text.slice(at).search(/[\r\n]/);
  return end < 0 ? text.length : at + end;
}

function dataAt(bytes: Buffer, at: number): Buffer {
  const start = at + (bytes[at] === 0x0d ? 2 : 1);
  const end = bytes.indexOf('endstream', start);
  return bytes.subarray(start, end < 0 ? undefined : end);
}

/** A reader needs the number of objects and the place of the first, whatever the type says. */
function isObjectStream(dictionary: string): boolean {
  return (
    /\/ObjStm\b/.test(dictionary) ||
    (/\/N\s+\d/.test(dictionary) && /\/First\s+\d/.test(dictionary))
  );
}

function inflate(dictionary: string, data: Buffer): string {
  const filters = /\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(dictionary)?.[1]?.match(/\w+/g) ?? [];
  if (filters.length === 0) return data.toString('latin1');
  const predictor = Number(/\/Predictor\s+(\d+)/.exec(dictionary)?.[1] ?? 1);
  if (filters.join() !== 'FlateDecode' || predictor > 1) throw new RefusedFile('uninspectable');
  try {
    return inflateSync(data, { maxOutputLength: longestObjectStream }).toString('latin1');
  } catch {
    throw new RefusedFile('uninspectable');
  }
}
