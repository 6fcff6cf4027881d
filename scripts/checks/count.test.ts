import { describe, expect, it } from 'vitest';
import { countCheck, countPlaywright, countVitest } from './count.mjs';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
});
const vitest = (numbers: [number, number, number], ...testResults: unknown[]) => ({
  numPassedTests: numbers[0],
  numFailedTests: numbers[1],
  numPendingTests: numbers[2],
  numTodoTests: 0,
  testResults,
});
const playwright = (stats: object) => ({
  stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats },
});

describe('a check', () => {
  it('is one test', () => {
    expect(countCheck(0)).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(countCheck(2)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe('tests of Vitest', () => {
  it.each([
    ['all passed', vitest([2, 0, 0], file('passed')), 0, [2, 0, 0]],
    ['one failed', vitest([1, 1, 0], file('failed', 'passed', 'failed')), 1, [1, 1, 0]],
    ['one skipped', vitest([1, 0, 1], file('passed', 'passed', 'skipped')), 0, [1, 0, 1]],
    ['a file could not be loaded', vitest([1, 0, 0], file('failed')), 1, [1, 1, 0]],
    ['a hook failed before all', vitest([0, 0, 2], file('failed', 'skipped')), 1, [0, 1, 2]],
    ['an error outside of the tests', vitest([2, 0, 0], file('passed')), 1, [2, 1, 0]],
    ['there were none', vitest([0, 0, 0]), 0, [0, 1, 0]],
    ['there is no report', undefined, 0, [0, 1, 0]],
  ])('are counted when %s', (_name, result, code, [passed, failed, skipped]) => {
    expect(countVitest(result, code)).toEqual({ passed, failed, skipped });
  });
});

describe('tests of Playwright', () => {
  it.each([
    ['all passed', playwright({ expected: 3 }), 0, [3, 0, 0]],
    ['one failed', playwright({ expected: 2, unexpected: 1 }), 1, [2, 1, 0]],
    ['one passed only at the second try', playwright({ expected: 2, flaky: 1 }), 0, [2, 1, 0]],
    ['one was skipped', playwright({ expected: 2, skipped: 1 }), 0, [2, 0, 1]],
    ['the set-up failed', playwright({}), 1, [0, 1, 0]],
    ['there is no report', undefined, 1, [0, 1, 0]],
  ])('are counted when %s', (_name, result, code, [passed, failed, skipped]) => {
    expect(countPlaywright(result, code)).toEqual({ passed, failed, skipped });
  });
});
