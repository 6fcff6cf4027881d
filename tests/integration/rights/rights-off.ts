import { pages, withoutGuards } from '#tests/support/without-guards.ts';

/** An app whose rights allow everybody everything. */
export const rightsOff = () =>
  withoutGuards({
    file: pages,
    guard: '(function decide(?:\\$\\d)?\\(actor, \\w+, \\w+\\) \\{)',
    instead: '$1 return { allowed: true, extent: "full" };',
  });
