import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeFileStore, type FileStore } from '#app/platform/files/file-store.server.ts';

let folder: string;
let store: FileStore;
beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), 'lacuna-store-')), 'files');
  store = makeFileStore(folder);
});
afterEach(() => rm(path.dirname(folder), { recursive: true }));

const bytes = Buffer.from('Жауап хат');
const sha256 = createHash('sha256').update(bytes).digest('hex');

async function keysOlderThan(moment: Date): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of store.storageKeys(moment)) keys.push(key);
  return keys;
}
const unfinished = () => readdir(path.join(folder, 'unfinished'));

async function read(storageKey: string): Promise<Buffer | null> {
  const file = await store.openFile(storageKey);
  return file && buffer(file.stream);
}

describe('keeping', () => {
  test('a stream comes back as it went, with its size and hash', async () => {
    const stored = await store.storeStream(
      Readable.from([bytes.subarray(0, 3), bytes.subarray(3)]),
      { maxBytes: 100 },
    );
    expect(stored).toEqual({
      ok: true,
      file: { storageKey: expect.stringMatching(/^[0-9a-f]{32}$/), sha256, size: bytes.length },
    });
    if (!stored.ok) return;
    expect(await read(stored.file.storageKey)).toEqual(bytes);
    expect(await store.checksum(stored.file.storageKey)).toBe(sha256);
    expect(await unfinished()).toEqual([]);
  });

  test('equal files stay two, by names that say nothing', async () => {
    const [first, second] = [await store.storeBytes(bytes), await store.storeBytes(bytes)];
    expect(first.storageKey).not.toBe(second.storageKey);
    await store.remove(first.storageKey);
    expect([await read(first.storageKey), await read(second.storageKey)]).toEqual([null, bytes]);
  });

  test('nobody else on the machine may read them', async () => {
    const { storageKey } = await store.storeBytes(bytes);
    const file = store.pathOf(storageKey);
    expect([
      (await stat(file)).mode & 0o777,
      (await stat(path.dirname(file))).mode & 0o777,
    ]).toEqual([0o600, 0o700]);
  });

  test('exactly the limit is kept', async () => {
    expect(
      await store.storeStream(Readable.from([bytes]), { maxBytes: bytes.length }),
    ).toMatchObject({ ok: true });
  });
});

describe('not keeping', () => {
  test.each<[string, () => Readable, string]>([
    [
      'one byte more than allowed',
      () => Readable.from([Buffer.alloc(100), Buffer.alloc(1)]),
      'too-large',
    ],
    ['nothing', () => Readable.from([]), 'empty'],
    ['a stream that fails', () => failing(new Error('gone')), 'interrupted'],
    ['a sender who hangs up', () => failing(undefined), 'interrupted'],
  ])('%s leaves nothing behind', async (_, stream, reason) => {
    expect(await store.storeStream(stream(), { maxBytes: 100 })).toEqual({ ok: false, reason });
    expect(await unfinished()).toEqual([]);
    expect(await keysOlderThan(new Date(Date.now() + 60_000))).toEqual([]);
  });

  function failing(error: Error | undefined): Readable {
    const stream = new PassThrough();
    stream.write('half');
    setImmediate(() => stream.destroy(error));
    return stream;
  }
});

test('a file that was changed on the disk shows in its checksum', async () => {
  const { storageKey } = await store.storeBytes(bytes);
  await writeFile(store.pathOf(storageKey), 'other');
  expect(await store.checksum(storageKey)).not.toBe(sha256);
});

test('what is not there is null, and taking it away is done already', async () => {
  const missing = 'ab'.repeat(16);
  expect([await store.openFile(missing), await store.checksum(missing)]).toEqual([null, null]);
  await store.remove(missing);
  expect(await keysOlderThan(new Date())).toEqual([]);
});

test.each([
  '',
  '..',
  '../../etc/passwd',
  'AB'.repeat(16),
  `${'ab'.repeat(16)}/`,
  'ab'.repeat(15),
  `${'ab'.repeat(15)}..`,
])('%j is no storage key', (storageKey) => expect(() => store.pathOf(storageKey)).toThrow());

describe('what a crash leaves behind', () => {
  const [old, now] = [new Date('2026-01-01'), new Date('2026-06-01')];

  test("kept files are listed once they are old enough to be nobody's upload", async () => {
    const [first, second] = [await store.storeBytes(bytes), await store.storeBytes(bytes)];
    await utimes(store.pathOf(first.storageKey), old, old);
    await utimes(store.pathOf(second.storageKey), now, now);
    expect(await keysOlderThan(new Date('2026-03-01'))).toEqual([first.storageKey]);
  });

  test('uploads cut off are ended, those under way are not', async () => {
    await store.storeBytes(bytes);
    const [cut, underWay] = ['cut', 'under-way'].map((name) =>
      path.join(folder, 'unfinished', name),
    ) as [string, string];
    for (const file of [cut, underWay]) await writeFile(file, 'half');
    await utimes(cut, old, old);
    expect(await store.removeUnfinished(new Date('2026-03-01'))).toBe(1);
    expect(await unfinished()).toEqual(['under-way']);
  });
});
