import { expect, test } from 'vitest';
import { changedRequisites, mistakesOf, searchTextOf } from './act-requisites.ts';
import type { ActRequisites } from './act-requisites.ts';

const act: ActRequisites = {
  ...{ type: 'law', date: '2007-07-27', year: '', number: '319-III', regNumber: '', regDate: '' },
  ...{ issuerRu: 'Парламент', issuerKk: '', issuerEn: '' },
  ...{ titleRu: 'Об образовании', titleKk: 'Білім туралы', titleEn: 'On Education' },
  ...{ shortRu: 'Закон', shortKk: 'Заң', shortEn: 'Law', aliases: ['ЗоО', 'Закон об обр.'] },
  ...{ adiletId: 'Z070000319_', status: 'in_force', statusAsOf: '', successor: '', levels: ['a'] },
};

test('what changed of the standing is told apart from the rest', () => {
  const after = { ...act, aliases: ['ЗоО'], status: 'repealed', levels: ['a'] } as const;
  expect(changedRequisites(act, { ...after, aliases: ['ЗоО'], levels: ['a'] })).toEqual({
    standing: ['status'],
    others: ['aliases'],
  });
  expect(changedRequisites(act, { ...act, aliases: [...act.aliases] })).toEqual({
    standing: [],
    others: [],
  });
});

test('an act is looked for by every name and number', () => {
  expect(searchTextOf(act)).toBe(
    'об образовании білім туралы on education закон заң law 319-iii z070000319_ зоо закон об обр.',
  );
});

test('an act in force has no successor, nothing succeeds itself, and a day or a year is needed', () => {
  const own = { key: 'law_education' };
  expect(mistakesOf(act, own)).toEqual({});
  expect(mistakesOf({ ...act, successor: 'other' }, own)).toEqual({
    successor: 'requisites.error.in-force',
  });
  expect(mistakesOf({ ...act, status: 'repealed', successor: own.key }, own)).toEqual({
    successor: 'requisites.error.itself',
  });
  expect(mistakesOf({ ...act, date: '', titleRu: '', titleKk: '' }, own)).toEqual({
    date: 'errors.required',
    titleRu: 'imports.error.no-title',
  });
  expect(mistakesOf({ ...act, date: '', year: '1992' }, own)).toEqual({});
});
