import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportStatuses } from '#app/features/reports/domain/statuses.ts';
import {
  articleStages,
  articleState,
  articleStates,
  isRead,
  stageOf,
  type ArticleStanding,
} from './article-state.ts';

const untouched: ArticleStanding = {
  changedFrom: null,
  editionFrom: null,
  reported: 0,
  confirmed: 0,
  beingAmended: 0,
  unchangedOn: null,
  amendedOn: null,
};
const state = (given: Partial<ArticleStanding>) => articleState({ ...untouched, ...given });

describe('an article without reports', () => {
  test('is not looked at until somebody marks it', () => {
    expect(state({})).toBe('not_looked_at');
    expect(state({ changedFrom: '2026-07-01' })).toBe('not_looked_at');
    expect(state({ editionFrom: '2026-07-01' })).toBe('looked_at');
  });

  test('is looked at again when a newer edition changed it, not when one left it alone', () => {
    expect(state({ editionFrom: '2026-01-01', changedFrom: '2026-07-01' })).toBe('again');
    expect(state({ editionFrom: '2026-07-01', changedFrom: '2026-07-01' })).toBe('looked_at');
    expect(state({ editionFrom: '2026-07-01', changedFrom: '2020-01-01' })).toBe('looked_at');
  });
});

describe('an article with reports', () => {
  test('stands as the furthest report that is under way', () => {
    expect(state({ reported: 2 })).toBe('reported');
    expect(state({ reported: 2, confirmed: 1 })).toBe('confirmed');
    expect(state({ reported: 2, confirmed: 1, beingAmended: 1 })).toBe('being_amended');
    expect(state({ reported: 1, amendedOn: '2026-08-01' })).toBe('reported');
  });

  test('is told by what is under way also where somebody found nothing or the words changed', () => {
    expect(state({ reported: 1, editionFrom: '2026-07-01' })).toBe('reported');
    expect(state({ reported: 1, changedFrom: '2026-07-01' })).toBe('reported');
  });

  test('is amended until its words change once more', () => {
    const amended = { amendedOn: '2026-10-30', editionFrom: '2026-01-01' };
    expect(state({ ...amended, changedFrom: '2026-08-17' })).toBe('amended');
    expect(state({ ...amended, changedFrom: '2026-11-01' })).toBe('again');
    expect(state({ ...amended, changedFrom: '2026-11-01', editionFrom: '2026-11-01' })).toBe(
      'amended',
    );
  });

  test('stays confirmed where the act was left as it was', () => {
    expect(state({ unchangedOn: '2026-10-30' })).toBe('confirmed');
    expect(state({ unchangedOn: '2026-10-30', changedFrom: '2026-11-01' })).toBe('again');
  });
});

const day = fc.option(
  fc
    .date({ min: new Date('2020-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  { nil: null },
);
const count = fc.integer({ min: 0, max: 3 });
const anyStanding = fc.record({
  changedFrom: day,
  editionFrom: day,
  reported: count,
  confirmed: count,
  beingAmended: count,
  unchangedOn: day,
  amendedOn: day,
});

test('a look at the newest edition leaves nothing to be read, and a report never adds to it', () => {
  fc.assert(
    fc.property(anyStanding, (article) => {
      const looked = articleState({ ...article, editionFrom: article.changedFrom ?? '2026-01-01' });
      expect(isRead(looked)).toBe(true);
      expect(isRead(articleState({ ...article, reported: article.reported + 1 }))).toBe(true);
      expect(articleStates).toContain(articleState(article));
    }),
  );
});

test('drafts, and what was withdrawn, rejected, redirected, merged or not confirmed, say nothing', () => {
  const silent = reportStatuses.filter((status) => stageOf(status) === null);
  expect(silent).toEqual([
    'draft',
    'finding_not_confirmed',
    'merged',
    'redirected',
    'rejected',
    'withdrawn',
  ]);
  expect(new Set(reportStatuses.map(stageOf))).toEqual(new Set([null, ...articleStages]));
});
