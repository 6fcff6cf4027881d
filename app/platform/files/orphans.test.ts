import { expect, test } from 'vitest';
import { orphansAmong } from './orphans.ts';

async function* keys(count: number) {
  for (let index = 0; index < count; index += 1) yield `key-${index}`;
}

async function orphans(count: number, isKnown: (key: string) => boolean) {
  const batches: number[] = [];
  const known = async (batch: readonly string[]) => {
    batches.push(batch.length);
    return new Set(batch.filter(isKnown));
  };
  const found: string[] = [];
  for await (const key of orphansAmong(keys(count), known)) found.push(key);
  return { found, batches };
}

test('keys that no row knows, asked for in batches', async () => {
  const { found, batches } = await orphans(1001, (key) => key !== 'key-3' && key !== 'key-1000');
  expect(found).toEqual(['key-3', 'key-1000']);
  expect(batches).toEqual([500, 500, 1]);
});

test('an empty store asks nothing', async () => {
  expect(await orphans(0, () => false)).toEqual({ found: [], batches: [] });
});
