import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ReportState } from './lifecycle.ts';
import { nextStatuses, openMoves, transition } from './lifecycle.ts';
import type { ReportRelations } from './report-relations.ts';
import type { ReportStatus } from './statuses.ts';
import { reportStatuses } from './statuses.ts';
import { dossierMoves, moves, transitions } from './transitions.ts';

interface Line {
  from: ReportStatus;
  to: ReportStatus;
  by: string;
}
const table: Line[] = JSON.parse(
  readFileSync('prisma/seed/reference/report_transitions.json', 'utf8'),
);

/** Whose move a line is, in the words of the rules and apart from the machine. */
function isTheirs(line: Line, who: ReportRelations): boolean {
  if (line.from === 'draft') return who.maySend;
  if (line.from === 'submitted' && line.to === 'in_triage') return who.isOffice;
  const holds = who.isAssignee || who.isHead;
  return {
    author: who.isAuthorSide,
    triager: holds,
    analyst: holds,
    approver: who.isHead,
    'analyst+approver': who.isOffice,
  }[line.by]!;
}

const relationsOf = fc
  .record({
    isAuthorSide: fc.boolean(),
    maySend: fc.boolean(),
    office: fc.constantFrom('none', 'analyst', 'head'),
    isAssignee: fc.boolean(),
  })
  .map(({ office, isAssignee, ...rest }): ReportRelations => ({
    accountId: 'me',
    ...rest,
    isOffice: office !== 'none',
    isHead: office === 'head',
    isAssignee: office !== 'none' && isAssignee,
  }));

const stateOf: fc.Arbitrary<ReportState> = fc.record({
  status: fc.constantFrom(...reportStatuses),
  visibility: fc.constantFrom('ordinary', 'confidential'),
  assigneeId: fc.constantFrom(null, 'me', 'other'),
  askedFrom: fc.constantFrom(null, 'in_triage', 'under_analysis'),
  beforeMerge: fc.option(
    fc.record({
      status: fc.constantFrom('in_triage', 'under_analysis'),
      assigneeId: fc.constantFrom(null, 'me'),
    }),
  ),
});

const everything = {
  hasReason: true,
  date: '2026-12-10',
  toId: 'other',
  drafterId: 'other',
  missing: [],
};
const all: ReportRelations = {
  accountId: 'me',
  isAuthorSide: true,
  maySend: true,
  isOffice: true,
  isHead: true,
  isAssignee: true,
};
const nobody: ReportRelations = {
  accountId: 'me',
  isAuthorSide: false,
  maySend: false,
  isOffice: false,
  isHead: false,
  isAssignee: false,
};
const report = (over: Partial<ReportState> = {}): ReportState => ({
  status: 'in_triage',
  visibility: 'ordinary',
  assigneeId: 'me',
  askedFrom: null,
  beforeMerge: null,
  ...over,
});

test('the machine and the reference table hold the same moves', () => {
  const lines = transitions.map(({ from, to, by }) => ({ from, to, by }));
  expect(lines).toHaveLength(table.length);
  expect(lines).toEqual(expect.arrayContaining(table));
});

test('only moves of the table are admitted, each by its relation', () => {
  fc.assert(
    fc.property(stateOf, fc.constantFrom(...moves), relationsOf, (state, move, who) => {
      const result = transition(state, move, who, everything);
      if (!result.ok) return;
      const line = table.find(({ from, to }) => from === state.status && to === result.status);
      expect(line).toBeDefined();
      expect(isTheirs(line!, who)).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test.each(table)('$from → $to is open to $by and to nobody without a relation', (line) => {
  const state = report({
    status: line.from,
    askedFrom: line.to === 'under_analysis' ? 'under_analysis' : 'in_triage',
    beforeMerge: {
      status: line.to === 'under_analysis' ? 'under_analysis' : 'in_triage',
      assigneeId: null,
    },
  });
  expect(nextStatuses(state, all)).toContain(line.to);
  expect(nextStatuses(state, nobody)).toEqual([]);
});

test('what is open is what the machine then does', () => {
  fc.assert(
    fc.property(stateOf, relationsOf, (state, who) => {
      const open = openMoves(state, who);
      for (const move of moves) {
        expect(transition(state, move, who, everything).ok).toBe(open.includes(move));
      }
    }),
  );
});

describe('a clarification', () => {
  const fromAnalysis = report({ status: 'needs_clarification', askedFrom: 'under_analysis' });
  const fromTriage = report({ status: 'needs_clarification', askedFrom: 'in_triage' });

  test('asked at analysis returns there and goes nowhere else', () => {
    expect(nextStatuses(fromAnalysis, all)).toEqual(['under_analysis']);
  });

  test('asked at triage returns there, or ends by withdrawal or rejection', () => {
    expect(nextStatuses(fromTriage, all).toSorted()).toEqual([
      'in_triage',
      'rejected',
      'withdrawn',
    ]);
  });

  test('remembers from where it was asked, pauses and resumes the clock', () => {
    const asked = transition(report({ status: 'under_analysis' }), 'request-clarification', all, {
      hasReason: true,
      date: '2026-12-10',
    });
    expect(asked).toEqual({
      ok: true,
      status: 'needs_clarification',
      effects: { assigneeId: 'me', askedFrom: 'under_analysis', clock: 'pause' },
    });
    expect(transition(fromTriage, 'answer-clarification', all)).toMatchObject({
      status: 'in_triage',
      effects: { askedFrom: null, clock: 'resume' },
    });
  });
});

describe('what a move demands', () => {
  test.each([
    ['reject', {}, 'reports.reason-missing'],
    ['redirect', {}, 'reports.reason-missing'],
    ['merge', {}, 'reports.reason-missing'],
    ['defer', { hasReason: true }, 'reports.date-missing'],
    ['accept', {}, 'reports.not-ready-to-accept'],
    ['accept', { missing: ['source'] }, 'reports.not-ready-to-accept'],
  ] as const)('%s with %o: %s', (move, input, reason) => {
    expect(transition(report(), move, all, input)).toEqual({ ok: false, reason });
  });

  test('a confidential report is not merged', () => {
    const secret = report({ visibility: 'confidential' });
    expect(transition(secret, 'merge', all, everything)).toEqual({
      ok: false,
      reason: 'reports.confidential-not-merged',
    });
    expect(openMoves(secret, all)).not.toContain('merge');
  });

  test('a finding takes two people', () => {
    const analysed = report({ status: 'under_analysis' });
    const alone = { ok: false, reason: 'reports.second-person-missing' };
    expect(transition(analysed, 'confirm-finding', all, { drafterId: 'me' })).toEqual(alone);
    expect(transition(analysed, 'confirm-finding', all)).toEqual(alone);
    expect(transition(analysed, 'confirm-finding', all, { drafterId: 'other' }).ok).toBe(true);
  });
});

describe('who holds it afterwards', () => {
  test.each([
    ['claim', report({ status: 'submitted', assigneeId: null }), 'me'],
    ['assign', report({ status: 'submitted', assigneeId: null }), 'other'],
    ['release', report(), null],
    ['defer', report(), null],
    ['accept', report({ assigneeId: 'other' }), 'other'],
    [
      'undo-merge',
      report({
        status: 'merged',
        assigneeId: 'other',
        beforeMerge: { status: 'in_triage', assigneeId: 'me' },
      }),
      'me',
    ],
  ] as const)('%s', (move, state, holder) => {
    const result = transition(state, move, all, everything);
    expect(result.ok && result.effects.assigneeId).toBe(holder);
  });

  test('an analyst claims and does not hand out what is free', () => {
    const analyst = { ...nobody, isOffice: true };
    const free = report({ status: 'submitted', assigneeId: null });
    expect(openMoves(free, analyst)).toEqual(['claim']);
  });
});

test('undoing a merge restores only the status that was recorded', () => {
  const merged = report({
    status: 'merged',
    beforeMerge: { status: 'under_analysis', assigneeId: 'me' },
  });
  expect(nextStatuses(merged, all)).toEqual(['under_analysis']);
  expect(nextStatuses({ ...merged, beforeMerge: null }, all)).toEqual([]);
});

test('the statuses of the dossier are reached by its moves alone', () => {
  const byDossier = transitions.filter(({ moves: names }) =>
    names.some((m) => dossierMoves.has(m)),
  );
  const reached = new Set(byDossier.map(({ to }) => to));
  reached.delete('under_analysis');
  for (const { to, moves: names } of transitions) {
    if (reached.has(to)) expect(names.every((move) => dossierMoves.has(move))).toBe(true);
  }
});
