import { outlineOf } from '../domain/act-text/outline.ts';
import { readActText } from '../domain/act-text/read-act-text.ts';
import { unitsOf } from '../domain/act-text/unit-tree.ts';
import { guessOf, type ImportGuess } from '../domain/import/guess.ts';
import type { ParagraphsRead, ReadFailure } from '../domain/import/import-states.ts';
import { stagedOf, type StagedUnit } from '../domain/import/staged-units.ts';
import { suspicionsOf, type Suspicion } from '../domain/import/suspicions.ts';
import { decodeText } from './decode-text.server.ts';

export interface ActRead {
  format: string;
  guess: ImportGuess;
  units: StagedUnit[];
  suspicions: Suspicion[];
}

/** The tree of the act that a file holds, told by its content; call it in a child only. */
export async function readActFile(
  path: string,
  bytes: Buffer,
  name: string,
): Promise<({ ok: true } & ActRead) | { ok: false; reason: ReadFailure }> {
  const read = await readBytes(path, bytes);
  if (!read.ok) return read;
  const tree = outlineOf(read.paragraphs);
  const count = (...kinds: string[]) =>
    [...unitsOf(tree)].filter(({ u, counted }) => !counted && kinds.includes(u)).length;
  if (count('article') === 0 && count('point', 'part') < 2) return { ok: false, reason: 'not-act' };
  const units = stagedOf(tree);
  const words = read.paragraphs.flatMap(({ role, text }) => (role === 'text' ? [text] : []));
  const suspicions = suspicionsOf(units);
  return { ok: true, format: read.format, guess: guessOf(name, words), units, suspicions };
}

/** Each format loads what it needs. */
async function readBytes(path: string, bytes: Buffer): Promise<ParagraphsRead> {
  if (bytes.toString('latin1', 0, 1024).includes('%PDF-')) {
    return (await import('./read-pdf.server.ts')).readPdf(bytes);
  }
  if (bytes.toString('latin1', 0, 4) === 'PK\u0003\u0004') {
    return (await import('./read-word.server.ts')).readWord(path, bytes.length);
  }
  const text = decodeText(bytes);
  if (text === null) return { ok: false, reason: 'not-act' };
  if (text.trim() === '') return { ok: false, reason: 'no-text' };
  return { ok: true, ...readActText(text) };
}
