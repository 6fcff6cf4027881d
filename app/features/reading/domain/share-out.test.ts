import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evenRuns, shareOut, type Readable } from './share-out.ts';

const articlesOf = (count: number): Readable[] =>
  Array.from({ length: count }, (_, at) => ({
    key: `Z/a${at}`,
    actKey: 'Z',
    chapterKey: at < 3 ? null : `Z/ch${Math.floor(at / 4)}`,
  }));

describe('the even share', () => {
  test('gives every article to exactly one group, in runs whose sizes differ by at most one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { maxLength: 80 }),
        fc.integer({ min: 1, max: 12 }),
        (list, groups) => {
          const runs = evenRuns(list, groups);
          expect(runs.flat()).toEqual(list);
          expect(runs).toHaveLength(groups);
          const sizes = runs.map((run) => run.length);
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});

describe('the share by hand and evenly', () => {
  test('keeps each article once in its order; what is given by hand is not shared again', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 1, max: 5 }),
        fc.dictionary(fc.constantFrom('Z', 'Z/ch0', 'Z/ch1', 'Z/ch3'), fc.constantFrom('g0', 'x')),
        (count, groups, hand) => {
          const articles = articlesOf(count);
          const evenly = Array.from({ length: groups }, (_, at) => `g${at}`);
          const byHand = new Map(Object.entries(hand));
          const shares = shareOut(articles, byHand, evenly)!;
          expect(shares.map(({ article }) => article)).toEqual(articles);
          const picked = (key: string) => byHand.get(key);
          const rest = shares.filter(({ article }) => !picked(article.chapterKey ?? 'Z'));
          for (const { article, groupId } of shares) {
            const byName = picked(article.chapterKey ?? 'Z');
            expect(groupId).toBe(byName ?? groupId);
          }
          const order = rest.map(({ groupId }) => evenly.indexOf(groupId));
          expect(order).toEqual(order.toSorted((a, b) => a - b));
          const sizes = evenly.map((_, at) => order.filter((one) => one === at).length);
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  test('is none where articles are left and no group is there for them', () => {
    expect(shareOut(articlesOf(5), new Map([['Z', 'g']]), [])).toBeNull();
    expect(shareOut(articlesOf(3), new Map([['Z', 'g']]), [])).toHaveLength(3);
  });
});
