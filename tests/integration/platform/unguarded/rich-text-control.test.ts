// The control of the rich text: hostile documents that nobody judges come to the reading page, and many break it.
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { RichTextDocument } from '#app/richtext/document.ts';
import { RichText } from '#app/richtext/render.tsx';
import { HOSTILE_DOCUMENTS } from '#app/richtext/testing/hostile-documents.ts';
import { keepFigures } from '#tests/support/assurance.ts';

function isShown(doc: unknown): boolean {
  try {
    const document = (typeof doc === 'string' ? JSON.parse(doc) : doc) as RichTextDocument;
    renderToStaticMarkup(createElement(RichText, { doc: document }));
    return true;
  } catch {
    return false;
  }
}

test('documents that nobody has judged are shown, or break the page that shows them', async () => {
  const shown = HOSTILE_DOCUMENTS.filter(([, doc]) => isShown(doc)).length;
  const broken = HOSTILE_DOCUMENTS.length - shown;
  const line = `nobody judges: of ${HOSTILE_DOCUMENTS.length} hostile documents ${shown} are shown, ${broken} break the page`;
  await keepFigures('rich-text-control', line, { shown, broken });
  expect(shown).toBeGreaterThan(10);
  expect(broken).toBeGreaterThan(10);
});
