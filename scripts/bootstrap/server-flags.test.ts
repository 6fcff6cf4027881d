import { expect, test } from 'vitest';
import { serverFlags } from './server-flags.mjs';

test('the server’s memory has bounds, and what the operator asks for goes before them', () => {
  expect(serverFlags('')).toEqual(['--max-semi-space-size=32', '--max-old-space-size=768']);
  expect(serverFlags('--enable-source-maps --max_old_space_size=2048')).toEqual([
    '--max-semi-space-size=32',
  ]);
});
