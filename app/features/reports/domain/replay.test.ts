import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proseIn } from '#app/access/event.ts';
import type { ReportEvent } from '../events.ts';
import { reportEvent } from '../events.ts';
import type { Act } from './testing/office-model-walk.ts';
import { acts, perform } from './testing/office-model-walk.ts';
import type { Model } from './testing/office-model.ts';
import { newModel } from './testing/office-model.ts';
import { replay } from './replay.ts';
import { moves } from './transitions.ts';

const upTo5 = fc.integer({ min: 0, max: 5 });
const step: fc.Arbitrary<Act> = fc.record({
  kind: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...moves) },
    { weight: 1, arbitrary: fc.constantFrom(...acts) },
  ),
  report: upTo5,
  other: upTo5,
  person: fc.oneof(upTo5, fc.constantFrom(0, 5)),
});

function run(steps: readonly Act[]): Model {
  const model = newModel();
  for (const one of steps) perform(model, one);
  return model;
}

test('replaying the events of any walk gives status, holders, lists and links', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
      for (const { truth, events } of run(steps).reports) expect(replay(events)).toEqual(truth);
    }),
    { numRuns: 400 },
  );
});

test('the walks reach every status and record every kind of event', () => {
  const reached = new Set<string>();
  const recorded = new Set<string>();
  fc.assert(
    fc.property(fc.array(step, { minLength: 600, maxLength: 600 }), (steps) => {
      for (const { truth, events } of run(steps).reports) {
        reached.add(truth.status);
        for (const event of events) {
          recorded.add(event.type);
          expect(proseIn(event)).toEqual([]);
        }
      }
    }),
    { numRuns: 200, seed: 7 },
  );
  expect([...reached].toSorted()).toHaveLength(15);
  expect([...recorded].toSorted()).toHaveLength(29);
});

describe('replay', () => {
  const created = reportEvent('report.created', 'r', {
    after: {
      status: 'draft',
      assigneeId: null,
      visibility: 'ordinary',
      language: 'kk',
      authorId: 'a',
      coAuthorIds: [],
      filingGroupIds: ['g'],
      partnerGroupIds: [],
      splitFromId: null,
    },
  }) as ReportEvent;

  test('needs the event that creates the report', () => {
    expect(replay([])).toBeNull();
    expect(replay([reportEvent('report.deleted', 'r', { after: { deletedAt: 'x' } })])).toBeNull();
  });

  test('forgets a deferral with the next move and a merge with its undoing', () => {
    const standing = (status: 'submitted' | 'in_triage' | 'merged') => ({
      status,
      assigneeId: null,
    });
    const truth = replay([
      created,
      reportEvent('report.deferred', 'r', {
        before: standing('in_triage'),
        after: { ...standing('submitted'), decisionId: 'd', deferredUntil: '2026-12-10' },
      }),
    ]);
    expect(truth?.deferredUntil).toBe('2026-12-10');
    const later = replay([
      created,
      reportEvent('report.merged', 'r', {
        before: standing('in_triage'),
        after: { ...standing('merged'), mergeId: 'm', intoId: 'other', decisionId: 'd' },
      }),
      reportEvent('report.merge-undone', 'r', {
        before: standing('merged'),
        after: { ...standing('in_triage'), mergeId: 'm' },
      }),
    ]);
    expect(later).toMatchObject({ status: 'in_triage', mergedIntoId: null, deferredUntil: null });
  });
});
