// Decides whether a file may be taken: its name, its declared type and its content must say the same.
import { readFile, stat } from 'node:fs/promises';
import { agreesWith, formOfExtension, maxFileBytes, type FileForm } from './file-kinds.ts';
import { refuseSecondNature, refuseTestSignature } from './inspect/polyglot.ts';
import { nameWarnings } from './metadata/file-name.ts';
import { extensionOf } from './safe-file-name.ts';
import { RefusedFile, type FileRefusal, type Findings, type Verdict } from './verdict.ts';

export type UploadedFile = { path: string; name: string; declaredType: string };

/** What can be said of a file without opening it: the reason to refuse it, or the form it should have. */
export async function formOf(file: UploadedFile): Promise<FileForm | FileRefusal> {
  const form = formOfExtension(extensionOf(file.name));
  if (!form) return 'type-not-allowed';
  const { size } = await stat(file.path);
  if (size === 0) return 'empty';
  if (size > maxFileBytes) return 'too-large';
  return agreesWith(form, file.declaredType) ? form : 'declared-mismatch';
}

/** The verdict on an uploaded file. `inspectUpload` reaches it in a child; do not call this on hostile files. */
export async function inspectFile(file: UploadedFile): Promise<Verdict> {
  const form = await formOf(file);
  if (typeof form === 'string') return { ok: false, reason: form };
  try {
    const { flags, warnings } = await findings(file.path, form);
    return {
      ok: true,
      kind: form.kind,
      mime: form.mime,
      flags,
      warnings: [...nameWarnings(file.name), ...warnings],
    };
  } catch (error) {
    if (error instanceof RefusedFile) return { ok: false, reason: error.reason };
    throw error;
  }
}

/** Each kind loads what it needs, so that the child for a text starts without the reader of images. */
async function findings(path: string, form: FileForm): Promise<Findings> {
  const bytes = await readFile(path);
  refuseTestSignature(bytes);
  if (form.kind === 'text')
    return (await import('./inspect/text.ts')).inspectText(bytes, form.mime === 'text/csv');
  if (isOffice(form))
    return (await import('./inspect/office.ts')).inspectOffice(path, bytes, form.kind);

  refuseSecondNature(bytes);
  if (form.kind === 'pdf') return (await import('./inspect/pdf.ts')).inspectPdf(bytes);
  if (form.kind === 'audio') return (await import('./inspect/audio.ts')).inspectAudio(bytes, form);
  return (await import('./inspect/image.ts')).inspectImage(path, bytes, form);
}

function isOffice({ kind }: FileForm): boolean {
  return ['docx', 'xlsx', 'odt', 'ods'].includes(kind);
}
