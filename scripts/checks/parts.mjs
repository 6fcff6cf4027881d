import { existsSync, readFileSync, rmSync } from 'node:fs';
import { ensureBuild } from '../bootstrap/build.mjs';
import { ensureChromium } from '../bootstrap/chromium.mjs';
import { node24 } from '../bootstrap/node-24.mjs';
import { plainEnvironment } from '../bootstrap/plain-environment.mjs';
import { inProject, Stop } from '../bootstrap/project.mjs';
import { run } from '../bootstrap/run.mjs';
import { countCheck, countPlaywright, countVitest } from './count.mjs';

/** @typedef {import('./count.mjs').Count} Count */

/**
 * The parts of `npm test`, in their order.
 *
 * @type {Record<string, () => Promise<Count>>}
 */
export const parts = {
  types: async () => countCheck(await program('typescript/bin/tsc', '--noEmit')),
  lint: async () => {
    const rules = countCheck(await program('eslint/bin/eslint.js', '.'));
    const format = countCheck(
      await program('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
    );
    return {
      passed: rules.passed + format.passed,
      failed: rules.failed + format.failed,
      skipped: 0,
    };
  },
  structure: () => vitest('architecture'),
  unit: () => vitest('unit'),
  integration: async () => {
    await ensureBuild();
    return vitest('integration');
  },
  e2e: async () => {
    await ensureChromium();
    await ensureBuild();
    const report = newReport('e2e');
    const code = await program('@playwright/test/cli.js', 'test');
    return countPlaywright(read(report), code);
  },
};

/** @param {string} project */
async function vitest(project) {
  const report = newReport(project);
  const code = await program(
    'vitest/vitest.mjs',
    'run',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  );
  return countVitest(read(report), code);
}

/**
 * A report of an earlier run must not be counted.
 *
 * @param {string} part
 */
function newReport(part) {
  const report = `.cache/test-results/${part}.json`;
  rmSync(inProject(report), { force: true });
  return report;
}

/** @param {string} report */
function read(report) {
  const file = inProject(report);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/**
 * Runs a program of node_modules to its end; one that was interrupted ends everything.
 *
 * @param {string} file
 * @param {string[]} args
 */
async function program(file, ...args) {
  const code = await run(node24(), [inProject('node_modules', file), ...args], {
    env: plainEnvironment(),
  });
  if (code > 128) throw new Interrupted(`The tests were interrupted.`);
  return code;
}

/** Thrown when the person at the terminal has had enough. */
export class Interrupted extends Stop {}
