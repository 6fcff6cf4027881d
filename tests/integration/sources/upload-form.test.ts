import { expect, test } from 'vitest';
import { readUpload } from '#app/http/read-upload.server.ts';
import { maxFileBytes } from '#app/platform/files/file-kinds.ts';
import { sourceFolder, storedKeys } from '#tests/support/source-folder.ts';

sourceFolder();

const address = 'http://127.0.0.1/reports/1/files/new';
const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request(address, { method: 'POST', body, headers });

/** A form as a browser builds it; the file may come before the fields. */
function formOf(
  file: Blob | null,
  name = 'ответ.txt',
  fields: Record<string, string> = {},
): FormData {
  const form = new FormData();
  if (file) form.append('file', file, name);
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  return form;
}

test('a file is kept on the disk under its name, with the fields around it', async () => {
  const file = new Blob(['Ответ управления'], { type: 'text/plain' });
  const received = await readUpload(post(formOf(file, 'ответ.txt', { source: 'x' })));
  expect(received.form.get('source')).toBe('x');
  expect(received.file).toMatchObject({ name: 'ответ.txt', declaredType: 'text/plain', size: 31 });
  expect(await storedKeys()).toHaveLength(1);
});

test('a file of the very limit is taken, one byte more is refused and nothing stays', async () => {
  const largest = new Blob([new Uint8Array(maxFileBytes)]);
  expect((await readUpload(post(formOf(largest)))).file).toMatchObject({ size: maxFileBytes });
  expect(await storedKeys()).toHaveLength(1);
  const larger = new Blob([new Uint8Array(maxFileBytes + 1)]);
  expect((await readUpload(post(formOf(larger, 'a.txt', { source: 'x' })))).file).toBe('too-large');
  expect(await storedKeys()).toHaveLength(1);
});

test.each([
  ['no file at all', formOf(null, '', { source: 'x' }), 'required'],
  ['a box left empty', formOf(new Blob([]), ''), 'required'],
  ['an empty file', formOf(new Blob([])), 'empty'],
])('%s is told', async (_what, form, problem) => {
  expect((await readUpload(post(form))).file).toBe(problem);
  expect(await storedKeys()).toEqual([]);
});

const cut = [
  '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n',
  'Content-Type: text/plain\r\n\r\nhalf of it',
].join('');

test.each([
  [
    'a form that is not multipart',
    post('a=b', { 'content-type': 'application/x-www-form-urlencoded' }),
  ],
  ['a form without a boundary', post(cut, { 'content-type': 'multipart/form-data' })],
  ['a form that was cut off', post(cut, { 'content-type': 'multipart/form-data; boundary=b' })],
  ['a field of no page', post(formOf(new Blob(['a']), 'a.txt', { __proto__x: 'a' }))],
  ['a field too long', post(formOf(new Blob(['a']), 'a.txt', { source: 'a'.repeat(20_000) }))],
  [
    'too many fields',
    post(
      formOf(
        new Blob(['a']),
        'a.txt',
        Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`f${n}`, '1'])),
      ),
    ),
  ],
])('%s is answered 400 and leaves nothing', async (_what, request) => {
  const answer = await readUpload(request).catch((error: unknown) => error);
  expect(answer).toBeInstanceOf(Response);
  expect((answer as Response).status).toBe(400);
  expect(await storedKeys()).toEqual([]);
});
