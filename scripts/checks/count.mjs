/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/** @type {(count: Partial<Count>) => Count} */
const count = (some) => ({ passed: 0, failed: 0, skipped: 0, ...some });

/**
 * A check that is one test.
 *
 * @param {number} code the exit code of its program
 */
export const countCheck = (code) => count(code === 0 ? { passed: 1 } : { failed: 1 });

/**
 * Every test that Vitest ran. A file that could not be run, an error outside the tests and a run without a
 * result count as one failure.
 *
 * @param {any} result Vitest's JSON; undefined where there is none
 * @param {number} code
 */
export function countVitest(result, code) {
  if (!result) return count({ failed: 1 });
  const brokenFiles = result.testResults.filter(
    (/** @type {any} */ file) =>
      file.status === 'failed' &&
      !file.assertionResults.some((/** @type {any} */ test) => test.status === 'failed'),
  );
  return withVerdict(code, {
    passed: result.numPassedTests,
    failed: result.numFailedTests + brokenFiles.length,
    skipped: result.numPendingTests + result.numTodoTests,
  });
}

/**
 * Every test that Playwright ran, counted as Vitest's are.
 *
 * @param {any} result Playwright's JSON; undefined where there is none
 * @param {number} code
 */
export function countPlaywright(result, code) {
  if (!result) return count({ failed: 1 });
  const { expected, unexpected, flaky, skipped } = result.stats;
  return withVerdict(code, { passed: expected, failed: unexpected + flaky, skipped });
}

/**
 * @param {number} code
 * @param {Count} counted
 */
function withVerdict(code, counted) {
  const nothingRan = counted.passed + counted.failed + counted.skipped === 0;
  const unexplained = counted.failed === 0 && (code !== 0 || nothingRan);
  return unexplained ? { ...counted, failed: 1 } : counted;
}
