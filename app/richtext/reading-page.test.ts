import { build } from 'esbuild';
import { expect, test } from 'vitest';

/** The packages that a browser would load for a module of this folder, React aside. */
async function packagesOf(entry: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [new URL(entry, import.meta.url).pathname],
    bundle: true,
    write: false,
    metafile: true,
    jsx: 'automatic',
    external: ['react', 'react/jsx-runtime'],
    logLevel: 'silent',
  });
  return Object.keys(metafile.inputs).filter((input) => input.includes('node_modules'));
}

test('a reading page loads the static renderer, and neither the editor nor ProseMirror', async () => {
  expect(await packagesOf('./render.tsx')).toEqual([
    'node_modules/@tiptap/static-renderer/dist/json/react/index.js',
  ]);
});

test.each(['./validate.ts', './read-field.ts', './plain-text.ts', './markdown/to-markdown.ts'])(
  '%s needs no package at all',
  async (entry) => expect(await packagesOf(entry)).toEqual([]),
);
