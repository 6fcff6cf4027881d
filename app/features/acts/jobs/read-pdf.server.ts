import { getDocumentProxy } from 'unpdf';
import { readActText } from '../domain/act-text/read-act-text.ts';
import type { ParagraphsRead } from '../domain/import/import-states.ts';
import { textOfPages, type PdfRun } from '../domain/import/pdf-lines.ts';

const mostPages = 3_000;
const settings = {
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  verbosity: 0,
};

/** The paragraphs of a PDF's text layer; a scan has none. */
export async function readPdf(bytes: Buffer): Promise<ParagraphsRead> {
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes), settings);
    if (pdf.numPages > mostPages) return { ok: false, reason: 'too-heavy' };
    const pages: PdfRun[][] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(items.flatMap((item) => ('str' in item ? [runOf(item)] : [])));
      page.cleanup();
    }
    const text = textOfPages(pages);
    if (text.trim() === '') return { ok: false, reason: 'no-text' };
    return { ok: true, format: 'pdf', paragraphs: readActText(`${text}\n\f`).paragraphs };
  } catch (error) {
    const isLocked = (error as Error).name === 'PasswordException';
    return { ok: false, reason: isLocked ? 'encrypted' : 'broken' };
  }
}

interface TextItem {
  str: string;
  transform: number[];
  width: number;
  height: number;
}

const runOf = ({ str, transform, width, height }: TextItem): PdfRun => ({
  text: str,
  x: transform[4] ?? 0,
  y: transform[5] ?? 0,
  width,
  height: height || Math.abs(transform[3] ?? 10),
});
