import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { node24 } from '../bootstrap/node-24.mjs';
import { plainEnvironment } from '../bootstrap/plain-environment.mjs';
import { inProject } from '../bootstrap/project.mjs';
import { run } from '../bootstrap/run.mjs';
import { countVitest } from '../checks/count.mjs';

/** @typedef {import('./suites.mjs').Suite} Suite */

const folder = '.cache/assurance';

/**
 * Runs a suite with its full counts, then its control; gives its lines and whether all is as it should be.
 *
 * @param {string} name
 * @param {Suite} suite
 * @param {'full' | 'release'} counts
 */
export async function runSuite(name, { number, files, control }, counts) {
  mkdirSync(inProject(folder), { recursive: true });
  const suite = await counted(name, files, counts);
  const lines = [`${name} (${number}): ${suite.line}`];
  const results = [suite];
  if (control) {
    const off = await counted(`${name}-control`, [control], counts);
    lines.push(`${name} control, guard off: ${off.line}`);
    results.push(off);
  }
  return { lines, isGood: results.every(({ failed, passed }) => failed === 0 && passed > 0) };
}

/**
 * @param {string} name
 * @param {string[]} files
 * @param {string} counts
 */
async function counted(name, files, counts) {
  const report = `${folder}/${name}-tests.json`;
  const figures = `${folder}/${name}.json`;
  for (const file of [report, figures]) rmSync(inProject(file), { force: true });
  const vitest = inProject('node_modules/vitest/vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await run(node24(), [vitest, 'run', ...reporters, ...files], {
    env: { ...plainEnvironment(), LACUNA_ASSURANCE: counts },
  });
  const { passed, failed, skipped } = countVitest(read(report), code);
  const kept = read(figures);
  const tests = `${passed} tests passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  const line = kept ? `${kept.line}; ${tests}` : tests;
  const result = { ...kept, suite: name, line, at: new Date().toISOString(), passed, failed };
  writeFileSync(inProject(figures), `${JSON.stringify(result, null, 2)}\n`);
  return { passed, failed, line };
}

/** @param {string} file */
function read(file) {
  const path = inProject(file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}
