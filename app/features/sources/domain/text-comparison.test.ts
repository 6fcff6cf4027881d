import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareTexts, countChanges } from './text-comparison.ts';

const ours = ['Мама получила направление в пятницу.', 'Учёт ведут сами сады.', 'Писем было сорок.'];

test('a paragraph that went is beside nothing, and one with other words is beside itself', () => {
  const now = [ours[0]!, 'Писем было уже пятьдесят.'];
  const rows = compareTexts(ours.join('\n\n'), now.join('\n\n'));
  expect(rows.map(({ kind, before, after }) => [kind, before, after])).toEqual([
    ['same', ours[0], ours[0]],
    ['removed', ours[1], null],
    ['changed', ours[2], now[1]],
  ]);
  expect(rows[2]!.pieces).toContainEqual({ kind: 'removed', text: 'сорок.' });
  expect(countChanges(rows)).toEqual({ removed: 1, added: 0, changed: 1 });
});

test('a paragraph that came stands alone on the right', () => {
  const rows = compareTexts(ours.join('\n\n'), [...ours, 'Ответа нет.'].join('\n\n'));
  expect(rows.at(-1)).toEqual({ kind: 'added', before: null, after: 'Ответа нет.', pieces: [] });
});

test('both texts can be read out of the rows, whatever they are', () => {
  const paragraphs = fc.array(fc.constantFrom('а б', 'а в', 'г', 'д е ж', 'д е'));
  const told = (sides: (string | null)[]) => sides.filter((side) => side !== null);
  fc.assert(
    fc.property(paragraphs, paragraphs, (before, after) => {
      const rows = compareTexts(before.join('\n\n'), after.join('\n\n'));
      expect(told(rows.map((row) => row.before))).toEqual(before);
      expect(told(rows.map((row) => row.after))).toEqual(after);
    }),
  );
});
