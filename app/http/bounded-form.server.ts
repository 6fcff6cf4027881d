import { drain } from './drain.server.ts';
import { isFieldName } from './field-name.ts';

/** The largest form without files: a text of 256 kB, written twice, with the rest. */
const MAX_BYTES = 1_000_000;
/** The time to read a form grows with the square of its fields; the longest of ours has some hundreds. */
const MAX_FIELDS = 2_000;

/**
 * Reads a form, up to a size; more answers 413 before anything is parsed. What is no form, or has a field
 * that no page of ours names so, answers 400.
 */
export async function readBoundedForm(request: Request): Promise<FormData> {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BYTES) {
    await drain(request.body);
    throw tooLarge();
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) break;
    size += part.value.length;
    if (size > MAX_BYTES) {
      reader?.releaseLock();
      await drain(request.body);
      throw tooLarge();
    }
    chunks.push(part.value as Uint8Array);
  }
  const type = request.headers.get('content-type') ?? '';
  const bytes = Buffer.concat(chunks);
  const isPlain = /^application\/x-www-form-urlencoded\s*(;|$)/i.test(type);
  if (isPlain && separators(bytes) > MAX_FIELDS) throw malformed();
  try {
    const form = isPlain ? plainForm(bytes) : await partsOf(bytes, type);
    const names = [...form.keys()];
    if (names.length > MAX_FIELDS || !names.every(isFieldName)) throw malformed();
    return form;
  } catch {
    throw malformed();
  }
}

const partsOf = (bytes: Buffer<ArrayBuffer>, type: string): Promise<FormData> =>
  new Response(bytes, { headers: { 'Content-Type': type } }).formData();

/** As `Response.formData` reads it, without copying it twice. */
function plainForm(bytes: Buffer): FormData {
  const form = new FormData();
  for (const [name, value] of new URLSearchParams(bytes.toString())) form.append(name, value);
  return form;
}

/** What parts the fields of a plain form, counted before it is parsed, since that is what takes the time. */
function separators(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(AMPERSAND); at >= 0; at = bytes.indexOf(AMPERSAND, at + 1))
    count += 1;
  return count;
}

const AMPERSAND = 0x26;
const tooLarge = () => new Response(null, { status: 413 });
const malformed = () => new Response(null, { status: 400 });
