// The control of the hostile files: judged by their names alone, most of them would be taken, and the suite says so.
import { expect, test } from 'vitest';
import { formOf } from '#app/platform/files/inspect-file.ts';
import { keepFigures } from '#tests/support/assurance.ts';
import { hostileUploads } from '#tests/support/hostile-uploads.ts';
import { judged } from './judged.ts';

test('an inspection that looks at names alone is found out', async () => {
  const { wrong } = await judged(hostileUploads, async (file) => {
    const form = await formOf(file);
    if (typeof form === 'string') return { ok: false, reason: form };
    return { ok: true, kind: 'text', mime: 'text/plain', flags: [], warnings: [] };
  });
  const line = `names alone: ${wrong.length} of ${hostileUploads.length} verdicts wrong`;
  await keepFigures('uploads-control', line, { wrong });
  expect(wrong.length).toBeGreaterThan(40);
});
