import { expect, test } from 'vitest';
import { decisionKinds } from '../schema.ts';
import { wayBack } from './way-back.ts';

test('of decisions in triage the table says which can be taken back, and by whom', () => {
  expect(
    Object.fromEntries(decisionKinds.map((kind) => [kind, wayBack(kind, 'in_triage')])),
  ).toEqual({
    accept: 'none',
    request_clarification: 'none',
    merge_duplicate: 'office',
    split: 'none',
    redirect_body: 'office',
    refer_law_enforcement: 'office',
    reject_out_of_scope: 'head',
    reject_no_sources: 'head',
    defer: 'office',
  });
});

test('a merge during analysis is undone into analysis; a rejection after a question leads elsewhere', () => {
  expect(wayBack('merge_duplicate', 'under_analysis')).toBe('office');
  expect(wayBack('reject_no_sources', 'needs_clarification')).toBe('none');
});
