import type { MetadataWarning, WarningCode } from '../verdict.ts';
import { foundWarnings } from './found-warnings.ts';

const entries: [name: string, code: WarningCode][] = [
  ['Author', 'author'],
  ['Creator', 'software'],
  ['Producer', 'software'],
  ['Company', 'organisation'],
  ['Manager', 'author'],
];

const mostOfOne = 20;

/** Reads the document information of a PDF, where it says who made it and with what. */
export function pdfWarnings() {
  const warnings = foundWarnings();
  return {
    read(text: string): void {
      for (const [name, code] of entries) {
        const form = entryForm(name);
        for (let count = 0; count < mostOfOne; count += 1) {
          const match = form.exec(text);
          if (!match) break;
          warnings.add(
            code,
            match[2] === undefined ? literalString(match[1] ?? '') : hexString(match[2]),
          );
        }
      }
    },
    found: (): MetadataWarning[] => warnings.found(),
  };
}

function entryForm(name: string): RegExp {
  return new RegExp(
    `/${name}\\s{0,9}(?:\\(((?:[^()\\\\]|\\\\[\\s\\S]){0,600})\\)|<([0-9A-Fa-f\\s]{0,1200})>)`,
    'g',
  );
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function literalString(text: string): string {
  const bytes = text.replace(/\\(?:([0-7]{1,3})|([\s\S]))/g, (_, octal?: string, char?: string) =>
    octal ? String.fromCharCode(parseInt(octal, 8) & 0xff) : (escapes[char!] ?? char!),
  );
  return decoded(Buffer.from(bytes, 'latin1'));
}

function hexString(hex: string): string {
  return decoded(Buffer.from(hex.replace(/\s/g, ''), 'hex'));
}

/** With a mark it is UTF-16 or UTF-8; without one near enough Latin-1, or the Russian code page of older programs. */
function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes[0] === 0xef && bytes[1] === 0xbb) return bytes.toString('utf8');
  return new TextDecoder(bytes.some((byte) => byte >= 0xc0) ? 'windows-1251' : 'latin1').decode(
    bytes,
  );
}
