import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import busboy from 'busboy';
import { maxFileBytes } from '#app/platform/files/file-kinds.ts';
import { fileStore, type StoredFile } from '#app/platform/files/file-store.server.ts';
import { drain } from './drain.server.ts';
import { isFieldName } from './field-name.ts';

/** A file that came with a form, kept on disk; no row names it yet. */
export interface ReceivedFile extends StoredFile {
  name: string;
  declaredType: string;
}

export type FileProblem = 'required' | 'too-large' | 'empty' | 'interrupted';

export interface ReceivedForm {
  form: FormData;
  file: ReceivedFile | FileProblem;
}

const oneTooMany = maxFileBytes + 1;
const limits = { files: 1, fields: 20, fieldSize: 16_384, headerPairs: 50, parts: 25 };

/**
 * Reads a form with one file, which goes to the store as it comes and never into memory whole. What
 * is too large is still read to its end, so that the browser gets to see the answer.
 */
export async function readUpload(request: Request): Promise<ReceivedForm> {
  const type = request.headers.get('content-type') ?? '';
  if (!request.body || !type.startsWith('multipart/form-data')) {
    await drain(request.body);
    throw malformed();
  }
  const form = new FormData();
  let file = Promise.resolve<ReceivedFile | FileProblem>('required');
  let isMalformed = false;
  const parser = parserFor(type);
  parser.on('field', (name, value, { nameTruncated, valueTruncated }) => {
    isMalformed ||= nameTruncated || valueTruncated || !isFieldName(name);
    form.append(name, value);
  });
  parser.on('file', (_name, stream, { filename = '', mimeType }) => {
    isMalformed ||= filename.includes('\0') || !filename.isWellFormed();
    if (isMalformed || filename === '') {
      skip(stream);
      return;
    }
    file = keep(stream, filename, mimeType);
    // A disk that fails ends the form; its error is told where the file is awaited.
    file.catch((error: Error) => parser.destroy(error));
  });
  for (const limit of ['filesLimit', 'fieldsLimit', 'partsLimit'] as const) {
    parser.on(limit, () => (isMalformed = true));
  }
  const ended = await toItsEnd(Readable.fromWeb(request.body as WebStream), parser);
  const received = await file;
  if (ended && !isMalformed) return { form, file: received };
  if (typeof received === 'object') await fileStore().remove(received.storageKey);
  throw malformed();
}

function parserFor(contentType: string): busboy.Busboy {
  try {
    return busboy({
      headers: { 'content-type': contentType },
      defParamCharset: 'utf8',
      limits: { ...limits, fileSize: oneTooMany },
    });
  } catch {
    throw malformed();
  }
}

/** Whether the whole body came and could be told apart into its parts. */
function toItsEnd(body: Readable, parser: busboy.Busboy): Promise<boolean> {
  return new Promise((resolve) => {
    parser.on('close', () => resolve(true));
    parser.on('error', () => resolve(false));
    body.on('error', (error) => parser.destroy(error));
    body.pipe(parser);
  });
}

/** A stream that nobody reads would hold up the form. */
function skip(stream: Readable): void {
  stream.on('error', () => {}).resume();
}

async function keep(
  stream: Readable & { truncated?: boolean },
  name: string,
  declaredType: string,
): Promise<ReceivedFile | FileProblem> {
  // The parser stops a file that is too large; ended by the store, the form would never end.
  const kept = await fileStore().storeStream(stream, { maxBytes: oneTooMany });
  if (!kept.ok) return kept.reason;
  if (!stream.truncated) return { ...kept.file, name, declaredType };
  await fileStore().remove(kept.file.storageKey);
  return 'too-large';
}

const malformed = () => new Response(null, { status: 400 });
