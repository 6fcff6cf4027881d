import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { GapKind } from './gap-class.ts';
import { classesOf, needsClass } from './gap-class.ts';

interface Entry {
  key: string;
  monitoring_class: string;
  min_citations?: number;
  requires_factor?: boolean;
}
const entries: Entry[] = JSON.parse(readFileSync('prisma/seed/reference/gap_kinds.json', 'utf8'));
const kinds: GapKind[] = entries.map((entry) => ({
  key: entry.key,
  monitoringClass: entry.monitoring_class,
  minCitations: entry.min_citations ?? 1,
  requiresFactor: entry.requires_factor ?? false,
}));

test.each([
  [['loophole'], ['corruption_prone']],
  [['blanket_reference', 'unregulated_matter'], ['gap']],
  [
    ['conflict_of_norms', 'unregulated_matter'],
    ['contradiction', 'gap'],
  ],
  [[], []],
  [['in the filer’s own words'], []],
])('%j gives %j', (chosen, classes) => {
  expect(classesOf(chosen, kinds)).toEqual(classes);
});

test('what the office sets holds', () => {
  expect(classesOf(['loophole'], kinds, ['obsolete'])).toEqual(['obsolete']);
});

test('other words alone leave the class to the office', () => {
  expect(needsClass(['in the filer’s own words'], kinds)).toBe(true);
  expect(needsClass(['in the filer’s own words'], kinds, ['gap'])).toBe(false);
  expect(needsClass(['loophole'], kinds)).toBe(false);
});

test('every kind of the reference list has one of the six classes', () => {
  const classes = new Set(kinds.map(({ monitoringClass }) => monitoringClass));
  expect([...classes].toSorted()).toEqual([
    'contradiction',
    'corruption_prone',
    'duplication',
    'gap',
    'ineffective',
    'obsolete',
  ]);
});
