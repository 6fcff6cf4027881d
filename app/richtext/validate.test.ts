import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryDocument } from './testing/arbitrary-document.ts';
import { doc, linked, p, text } from './testing/build.ts';
import { HARMLESS_DOCUMENTS } from './testing/harmless-documents.ts';
import { HOSTILE_DOCUMENTS } from './testing/hostile-documents.ts';
import { HOSTILE_ADDRESSES } from './testing/hostile-links.ts';
import { validateRichText } from './validate.ts';

describe('hostile documents are refused, each for its reason', () => {
  test.each(HOSTILE_DOCUMENTS)('%s', (_name, document, reason) => {
    expect(validateRichText(document)).toEqual({ ok: false, reason });
  });
});

describe('hostile addresses are refused', () => {
  test.each(HOSTILE_ADDRESSES.map((address) => [JSON.stringify(address).slice(0, 80), address]))(
    '%s',
    (_name, address) => {
      expect(validateRichText(linked(address))).toEqual({ ok: false, reason: 'bad-link' });
    },
  );
});

describe('harmless documents are taken, in canonical form', () => {
  test.each(HARMLESS_DOCUMENTS)('%s', (_name, document, stored = document) => {
    expect(validateRichText(document)).toEqual({ ok: true, doc: stored });
  });
});

test('a canonical document is taken as it is, as a value and as JSON', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const verdict = { ok: true, doc: document };
      expect(validateRichText(document)).toEqual(verdict);
      expect(validateRichText(JSON.stringify(document))).toEqual(verdict);
    }),
  );
});

test('any JSON gets a verdict, and what is taken is taken again unchanged', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 6 }), (json) => {
      const verdict = validateRichText(json);
      if (verdict.ok) expect(validateRichText(verdict.doc)).toEqual(verdict);
    }),
  );
});

test('what comes back shares nothing with what was given', () => {
  const given = doc(p(text('а')));
  const verdict = validateRichText(given);
  (given.content as unknown[]).length = 0;
  expect(verdict).toEqual({ ok: true, doc: doc(p(text('а'))) });
});

test('nothing is read from a polluted prototype', () => {
  Object.assign(Object.prototype, { attrs: { level: 2 } });
  try {
    expect(validateRichText('{"type":"doc","content":[{"type":"heading"}]}')).toEqual({
      ok: false,
      reason: 'bad-type',
    });
  } finally {
    delete (Object.prototype as { attrs?: unknown }).attrs;
  }
});

test('a getter is asked once, so that it cannot answer twice differently', () => {
  let asked = 0;
  const shifty = {
    type: 'doc',
    get content() {
      return asked++ === 0 ? [p(text('а'))] : [{ type: 'script' }];
    },
  };
  expect(validateRichText(shifty)).toEqual({ ok: true, doc: doc(p(text('а'))) });
  expect(asked).toBe(1);
});
