import { expect, test } from 'vitest';
import { can } from '#app/access/can.ts';
import { ordinary, personas } from '#app/access/personas.ts';
import { knowsHiddenAuthor } from './hidden-author.ts';

const knowing = [
  'member-author',
  'coordinator',
  'journalist-author',
  'read-only token of the author',
];

test.each(Object.entries(personas))('%s', (name, actor) => {
  expect(knowsHiddenAuthor(actor, ordinary)).toBe(knowing.includes(name));
});

test('of the groups, those know whom the matrix lets uncover without a further reason', () => {
  for (const actor of Object.values(personas)) {
    if (actor.kind !== 'account' || actor.officeRole !== null) continue;
    expect(knowsHiddenAuthor(actor, ordinary)).toBe(
      can(actor, 'report.hidden-author.uncover', ordinary).allowed,
    );
  }
});
