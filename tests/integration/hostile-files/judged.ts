import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { UploadedFile } from '#app/platform/files/inspect-file.ts';
import type { Verdict } from '#app/platform/files/verdict.ts';
import type { Usage } from '#app/platform/isolation/run-isolated.server.ts';
import type { HostileUpload } from '#tests/support/hostile-uploads.ts';

type Inspect = (file: UploadedFile) => Promise<Verdict & { usage?: Usage }>;

/** What came of some files: which got the wrong verdict, and what the dearest of them took. */
export interface Judged {
  wrong: string[];
  cpuMs: number;
  rssMb: number;
}

/** Has each file judged, and compares with the verdict that is right for it. */
export async function judged(files: readonly HostileUpload[], inspect: Inspect): Promise<Judged> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lacuna-hostile-'));
  const result: Judged = { wrong: [], cpuMs: 0, rssMb: 0 };
  for (const [at, { what, name, type = '', bytes, reason }] of files.entries()) {
    const file = path.join(folder, String(at));
    await writeFile(file, await bytes());
    const { usage, ...verdict } = await inspect({ path: file, name, declaredType: type });
    if (verdict.ok || verdict.reason !== reason) {
      result.wrong.push(`${what}: ${verdict.ok ? 'taken' : verdict.reason} for ${reason}`);
    }
    result.cpuMs = Math.max(result.cpuMs, usage?.cpuMs ?? 0);
    result.rssMb = Math.max(result.rssMb, usage?.rssMb ?? 0);
  }
  await rm(folder, { recursive: true });
  return result;
}

/** The files that suite 10 names, one of the list for each. */
export const named = [
  ['SVG script', 'SVG with a script'],
  ['SVG use bomb', 'SVG bomb of <use>'],
  ['HTML', 'HTML'],
  ['XHTML', 'XHTML'],
  ['XML with XSL', 'XML with a style sheet'],
  ['MHTML', 'a saved page'],
  ['PDF with JavaScript', 'PDF with a script'],
  ['PDF/HTML polyglot', 'PDF that is a page besides'],
  ['GIF/JS', 'GIF that is a script besides'],
  ['PNG 16,000²', 'PNG of 16,000 by 16,000'],
  ['JPEG with wrong size', 'JPEG of another size than it says'],
  ['truncated PNG', 'PNG cut short'],
  ['animated 2,000 frames', 'animation of 2,000 frames'],
  ['TIFF bomb', 'TIFF bomb'],
  ['zip bomb, flat', 'a flat bomb'],
  ['zip bomb, nested', 'a nested bomb'],
  ['zip slip', 'a name that climbs out'],
  ['zip symlink', 'a symbolic link'],
  ['100,000 entries', '100,000 entries'],
  ['docm macro', 'a document with macros'],
  ['docx external template', 'a template from elsewhere'],
  ['CSV formula', 'a table with a formula'],
  ['EXE as .pdf', 'program as PDF'],
  ['0 bytes', 'nothing'],
  ['1 byte over the limit', 'one byte over the limit'],
  ['EICAR', 'the test virus'],
] as const;
