import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalHref } from './link-address.ts';

test('the one form of an address is its own one form', () => {
  const web = fc.webUrl({ withQueryParameters: true, withFragments: true });
  const mail = fc.emailAddress().map((address) => `mailto:${address}`);
  fc.assert(
    fc.property(fc.oneof(web, mail), (address) => {
      const href = canonicalHref(address);
      fc.pre(href !== null);
      expect(canonicalHref(href as string)).toBe(href);
    }),
  );
});

test('whatever is typed, what is stored begins with one of the three schemes', () => {
  const pieces = fc.constantFrom(
    ...[
      'javascript',
      'data',
      'https',
      'http',
      'mailto',
      ':',
      '/',
      '\\',
      '@',
      'edu.kz',
      '\t',
      '%',
      '?',
      '#',
      'а',
    ],
  );
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 8 }).map((all) => all.join('')),
      (address) => {
        const href = canonicalHref(address);
        if (href !== null) expect(href).toMatch(/^(?:https?:\/\/[^/@]+\/|mailto:[^@]+@[^@]+$)/);
      },
    ),
  );
});
