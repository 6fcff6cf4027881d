import { describe, expect, test } from 'vitest';
import { fold } from './fold.ts';
import { kazakhBeginnings } from './kazakh-beginnings.ts';

/** Whether one form, typed into the box, finds a text that holds another. */
const finds = (typed: string, written: string): boolean =>
  kazakhBeginnings(fold(typed)).some((beginning) => fold(written).startsWith(beginning));

const nouns: Record<string, string[]> = {
  жатақхана: [
    'жатақхананың',
    'жатақханаға',
    'жатақхананы',
    'жатақханада',
    'жатақханадан',
    'жатақханамен',
    'жатақханалар',
    'жатақханаларында',
    'жатақханасына',
    'жатақханадағы',
  ],
  тармақша: [
    'тармақшаның',
    'тармақшаға',
    'тармақшаны',
    'тармақшада',
    'тармақшадан',
    'тармақшалардың',
    'тармақшасында',
    'тармақшасына',
    'тармақшасын',
  ],
  тармақ: ['тармағы', 'тармағының', 'тармақта', 'тармақтың', 'тармақтар', 'тармағында'],
  мектеп: ['мектебі', 'мектептің', 'мектепке', 'мектептер', 'мектебінде', 'мектептегі'],
  балабақша: ['балабақшаға', 'балабақшалар', 'балабақшасындағы'],
};

describe.each(Object.entries(nouns))('%s', (noun, forms) => {
  test.each(forms)('finds and is found by %s', (form) => {
    expect([finds(noun, form), finds(form, noun)]).toEqual([true, true]);
  });
});

test('is found without the Kazakh letters too', () => {
  expect(finds('жатакханадан', 'жатақхана')).toBe(true);
});

test('an ending needs its own letter before it', () => {
  expect(kazakhBeginnings('опека')).toEqual(['опека']);
  expect(kazakhBeginnings(fold('білім'))).toEqual(['билим']);
  expect(finds('тармақша', 'тармақталған')).toBe(false);
});
