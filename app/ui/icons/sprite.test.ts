import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ICON_NAMES } from './icon-names.ts';
import { STATUSES } from './statuses.ts';

const sprite = readFileSync(new URL('sprite.svg', import.meta.url), 'utf8');

test('the sprite holds just the icons that are named and a glyph for each status', () => {
  const ids = [...sprite.matchAll(/<symbol id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids).toEqual([...ICON_NAMES, ...STATUSES.map((status) => `s-${status}`)]);
});
