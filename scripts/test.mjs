// `npm test [-- PART …]`: installs what is missing, runs the checks and tests, and ends with their number.
import './bootstrap/require-node.mjs';
import { ensurePackages } from './bootstrap/packages.mjs';
import { ensurePrismaClient } from './bootstrap/prisma-client.mjs';
import { runScript, Stop } from './bootstrap/project.mjs';
import { Interrupted, parts } from './checks/parts.mjs';

await runScript(async () => {
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((name) => !Object.hasOwn(parts, name));
  if (unknown) {
    throw new Stop(`There is no part ${unknown}: choose of ${Object.keys(parts).join(', ')}.`);
  }
  await ensurePackages({ development: true });
  await ensurePrismaClient();

  const total = { passed: 0, failed: 0, skipped: 0 };
  /** @type {string[]} */
  const lines = [];
  for (const [name, part] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(`\n== ${name}`);
    const started = Date.now();
    const { passed, failed, skipped } = await part().catch(failure);
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
    const seconds = Math.round((Date.now() - started) / 1000);
    lines.push(`${name}: ${passed} passed, ${failed} failed, ${skipped} skipped (${seconds} s)`);
  }
  console.log(`\n${lines.join('\n')}`);
  if (total.skipped > 0) console.log(`${total.skipped} skipped: they count neither way.`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
});

/**
 * A part that could not be run says why, and is one failure.
 *
 * @param {unknown} error
 */
function failure(error) {
  if (!(error instanceof Stop) || error instanceof Interrupted) throw error;
  console.error(error.message);
  return { passed: 0, failed: 1, skipped: 0 };
}
