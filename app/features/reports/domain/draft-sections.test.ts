import { expect, test } from 'vitest';
import { emptyDraft } from './draft-content.ts';
import { draftSections, progressOf } from './draft-sections.ts';
import type { GapKind } from './gap-class.ts';

const beside = { sourceCount: 0, isConfidential: false };
const stateOf = (progress: ReturnType<typeof progressOf>, section: string) =>
  progress.sections.find((one) => one.section === section);

test('nothing is begun in an empty draft, but who sees it is decided', () => {
  const { sections, missing } = progressOf(emptyDraft(), [], beside);
  const usual = draftSections.filter((section) => section !== 'conflict');
  expect(sections.map(({ section }) => section)).toEqual(usual);
  expect(sections.filter(({ state }) => state === 'todo')).toHaveLength(7);
  expect(stateOf(progressOf(emptyDraft(), [], beside), 'who')?.note.key).toBe('note.ordinary');
  expect(missing.toSend).toContain('title');
});

test('a section that is begun tells what is missing first', () => {
  const draft = emptyDraft();
  draft.where.place = 'Шымкент';
  expect(stateOf(progressOf(draft, [], beside), 'where')).toMatchObject({
    state: 'part',
    note: { key: 'missing.region' },
  });
});

test('a section that lacks nothing tells how much is there', () => {
  const draft = emptyDraft();
  draft.kind = {
    gapKinds: { keys: ['loophole'], other: 'своё' },
    factors: { keys: ['wide_discretion'], other: '' },
  };
  const progress = progressOf(draft, [], { sourceCount: 3, isConfidential: true });
  expect(stateOf(progress, 'kind')).toMatchObject({
    state: 'done',
    note: { key: 'note.kinds', count: 2 },
  });
  expect(stateOf(progress, 'sources')).toMatchObject({ state: 'done', note: { count: 3 } });
  expect(stateOf(progress, 'who')?.note.key).toBe('note.confidential');
});

test('norms stand against one another in a section of their own, which tells what it lacks', () => {
  const draft = emptyDraft();
  draft.kind.gapKinds.keys = ['conflict_of_norms'];
  draft.norm.provisions = ['law', 'order'].map((actKey) => ({
    state: 'whole-act' as const,
    actKey,
    path: [],
    language: 'ru' as const,
    asWritten: '',
    marks: [],
  }));
  const kinds = [{ key: 'conflict_of_norms', minCitations: 2, requiresFactor: false }] as GapKind[];
  const of = () => stateOf(progressOf(draft, kinds, beside), 'conflict');
  expect(of()?.note.key).toBe('missing.conflict-kind');
  draft.conflict.kinds.other = 'особый случай';
  expect(of()).toMatchObject({ state: 'done', note: { key: 'note.sides', count: 2 } });
  draft.conflict.apart = ['order/ru'];
  expect(of()).toMatchObject({ state: 'part', note: { key: 'missing.second-side' } });
});
