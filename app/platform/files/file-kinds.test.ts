import { expect, test } from 'vitest';
import { agreesWith, fileForms, formOfExtension } from './file-kinds.ts';

test('every ending stands for one form', () => {
  const extensions = fileForms.flatMap((form) => form.extensions);
  expect(new Set(extensions).size).toBe(extensions.length);
});

test.each([
  '',
  'application/octet-stream',
  'application/pdf',
  'APPLICATION/PDF; name=x',
  'application/x-pdf',
])('%j can be a PDF', (declared) => {
  expect(agreesWith(formOfExtension('pdf')!, declared)).toBe(true);
});

test.each(['text/html', 'image/png', 'application/pdf2', 'application/zip'])(
  '%j cannot be a PDF',
  (declared) => {
    expect(agreesWith(formOfExtension('pdf')!, declared)).toBe(false);
  },
);

test.each([
  'svg',
  'html',
  'xml',
  'doc',
  'docm',
  'xls',
  'xlsm',
  'zip',
  'tif',
  'exe',
  'mp4',
  '',
  '__proto__',
])('%j stands for nothing', (extension) => {
  expect(formOfExtension(extension)).toBeUndefined();
});
