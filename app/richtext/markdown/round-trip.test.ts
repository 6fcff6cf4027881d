import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryDocument } from '../testing/arbitrary-document.ts';
import { validateRichText } from '../validate.ts';
import { fromMarkdown } from './from-markdown.ts';
import { toMarkdown } from './to-markdown.ts';

test('every valid document survives the text area', () => {
  fc.assert(
    fc.property(arbitraryDocument, (doc) => {
      fc.pre(validateRichText(doc).ok);
      expect(fromMarkdown(toMarkdown(doc))).toEqual(doc);
    }),
    { numRuns: 1000 },
  );
});
