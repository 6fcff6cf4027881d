import { zipParts } from '#app/platform/files/inspect/zip-entries.ts';
import { RefusedFile } from '#app/platform/files/verdict.ts';
import { readParagraphs } from '../domain/act-text/read-act-text.ts';
import type { ParagraphsRead, ReadFailure } from '../domain/import/import-states.ts';
import { paragraphsOfWord } from './word-paragraphs.server.ts';

const longestPart = 64 * 1024 * 1024;

/** The paragraphs of a Word document; what unpacks to more than it says, or to too much, is not read. */
export async function readWord(path: string, size: number): Promise<ParagraphsRead> {
  try {
    for await (const { name, contents } of zipParts(path, size)) {
      if (name !== 'word/document.xml') continue;
      const paragraphs = paragraphsOfWord(await textOf(contents));
      if (paragraphs.length === 0) return { ok: false, reason: 'no-text' };
      return { ok: true, format: 'docx', paragraphs: readParagraphs(paragraphs) };
    }
    return { ok: false, reason: 'not-act' };
  } catch (error) {
    if (error instanceof RefusedFile) return { ok: false, reason: failureOf(error) };
    throw error;
  }
}

function failureOf({ reason }: RefusedFile): ReadFailure {
  if (reason === 'encrypted') return 'encrypted';
  return reason === 'archive-bomb' || reason === 'too-many-entries' ? 'too-heavy' : 'broken';
}

async function textOf(contents: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of contents) {
    size += part.length;
    if (size > longestPart) throw new RefusedFile('archive-bomb');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
