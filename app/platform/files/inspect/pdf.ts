import { pdfWarnings } from '../metadata/pdf-info.ts';
import { RefusedFile, type FileFlag, type Findings } from '../verdict.ts';
import { objectTexts } from './pdf-objects.ts';

const tailBytes = 64 * 1024;
const ends = '(?![A-Za-z0-9])';
const active = new RegExp(
  `/(?:JavaScript|Launch|RichMedia|Rendition|ImportData)${ends}|/XFA\\s*(?:\\[|\\d+\\s+\\d+\\s+R)`,
);
const openAction = new RegExp(`/OpenAction${ends}\\s*(?:<<([^>]{0,300})|(\\d+\\s+\\d+)\\s+R)`);
const leadsOut = new RegExp(`/S\\s*/(?:URI|SubmitForm|GoToR|GoToE)${ends}`);
const embeddedFiles = new RegExp(`/EmbeddedFiles?${ends}`);

/** A PDF that is whole, runs nothing, and can be looked through. */
export function inspectPdf(bytes: Buffer): Findings {
  if (!bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) throw new RefusedFile('content-mismatch');
  if (bytes.lastIndexOf('%%EOF') < Math.max(0, bytes.length - tailBytes))
    throw new RefusedFile('broken');

  const flags = new Set<FileFlag>();
  const warnings = pdfWarnings();
  if (bytes.includes('/Encrypt')) flags.add('encrypted');
  for (const text of objectTexts(bytes)) {
    if (active.test(text)) throw new RefusedFile('active-content');
    if (opensWithAction(text, bytes)) flags.add('opens-with-action');
    if (embeddedFiles.test(text)) flags.add('embedded-files');
    if (!flags.has('encrypted')) warnings.read(text);
  }
  return { flags: [...flags], warnings: warnings.found() };
}

/** To open at a page of its own is usual; to open an address or another file is not. */
function opensWithAction(text: string, bytes: Buffer): boolean {
  const [, written, reference] = openAction.exec(text) ?? [];
  if (written !== undefined) return leadsOut.test(written);
  const at = reference ? bytes.indexOf(`${reference} obj`) : -1;
  return at >= 0 && leadsOut.test(bytes.toString('latin1', at, at + 500));
}
