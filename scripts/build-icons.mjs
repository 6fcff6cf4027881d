// Writes app/ui/icons/sprite.svg: the Lucide icons of ICON_NAMES and our own status glyphs.
// Run by hand after a change of either; the sprite is kept in the repository.
import { readFile, writeFile } from 'node:fs/promises';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

const folder = new URL('../app/ui/icons/', import.meta.url);
const { ICON_NAMES } = await import(new URL('icon-names.ts', folder).href);

const icons = await Promise.all(
  ICON_NAMES.map(async (/** @type {string} */ name) => {
    const { default: LucideIcon } = await import(`lucide-react/dist/esm/icons/${name}.mjs`);
    const shapes = renderToStaticMarkup(createElement(LucideIcon))
      .replace(/^<svg[^>]*>|<\/svg>$/g, '')
      .replace(/><\/(\w+)>/g, '/>');
    return `<symbol id="${name}" viewBox="0 0 24 24">${shapes}</symbol>`;
  }),
);
const glyphs = (await readFile(new URL('status-glyphs.svg', folder), 'utf8')).match(
  /<symbol[\s\S]*?<\/symbol>/g,
);
const lines = [
  '<svg xmlns="http://www.w3.org/2000/svg">',
  ...icons,
  ...(glyphs ?? []),
  '</svg>',
  '',
];
await writeFile(new URL('sprite.svg', folder), lines.join('\n'));
