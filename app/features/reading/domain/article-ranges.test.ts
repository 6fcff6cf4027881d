import { expect, test } from 'vitest';
import { groupsOfRanges, type Numbered } from './article-ranges.ts';

const articles: Numbered[] = ['1', '2', '2-1', '3', '4'].map((number, at) => ({
  key: `Z/a${number}`,
  actKey: 'Z',
  chapterKey: at < 4 ? 'Z/ch1' : null,
  number,
}));
const range = (part: string, from: string, to = '', groupId = 'g') => ({ part, from, to, groupId });
const read = (...ranges: ReturnType<typeof range>[]) => {
  const { groups, mistakes } = groupsOfRanges(
    articles,
    ranges.map((one, row) => ({ ...one, row })),
  );
  return { groups: [...groups], mistakes };
};

test('a range takes the articles in the order of the law, an inserted one with them', () => {
  expect(read(range('Z/ch1', '2', '3'), range('Z/ch1', '1', '', 'h'))).toEqual({
    groups: [
      ['Z/a2', 'g'],
      ['Z/a2-1', 'g'],
      ['Z/a3', 'g'],
      ['Z/a1', 'h'],
    ],
    mistakes: {},
  });
});

test('an article of another part, a way backwards and a second range over one article are told', () => {
  const { groups, mistakes } = read(
    range('Z/ch1', '4'),
    range('Z/ch1', '1', '9'),
    range('Z/ch1', '3', '1'),
    range('Z', '4', '4', 'h'),
    range('Z', '4'),
  );
  expect(groups).toEqual([['Z/a4', 'h']]);
  expect(mistakes).toEqual({
    'ranges[0].from': 'reading.range-no-article',
    'ranges[1].to': 'reading.range-no-article',
    'ranges[2].to': 'reading.range-backwards',
    'ranges[4].from': 'reading.range-twice',
  });
});
