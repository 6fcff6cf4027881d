// `npm run assurance [-- SUITE …]`: lists the suites, or runs some with their full counts and prints a line for each;
// `--full` before a release makes those that take long still longer.
import './bootstrap/require-node.mjs';
import { ensureBuild } from './bootstrap/build.mjs';
import { ensurePackages } from './bootstrap/packages.mjs';
import { ensurePrismaClient } from './bootstrap/prisma-client.mjs';
import { runScript, Stop } from './bootstrap/project.mjs';
import { runSuite } from './assurance/run-suite.mjs';
import { suites } from './assurance/suites.mjs';

await runScript(async () => {
  const given = process.argv.slice(2);
  const wanted = given.filter((word) => word !== '--full');
  const counts = given.includes('--full') ? 'release' : 'full';
  if (wanted.length === 0) {
    for (const [name, { number, what, control }] of Object.entries(suites)) {
      console.log(
        `${String(number).padStart(2)}  ${name.padEnd(16)} ${what}${control ? '' : ' (no control)'}`,
      );
    }
    console.log('\nnpm run assurance -- SUITE … runs them, npm run assurance -- all runs all.');
    return 0;
  }
  const names = wanted.includes('all') ? Object.keys(suites) : wanted;
  const unknown = names.find((name) => !Object.hasOwn(suites, name));
  if (unknown) throw new Stop(`There is no suite ${unknown}: npm run assurance lists them.`);
  await ensurePackages({ development: true });
  await ensurePrismaClient();
  await ensureBuild();
  const results = [];
  for (const [name, suite] of Object.entries(suites)) {
    if (names.includes(name)) results.push(await runSuite(name, suite, counts));
  }
  console.log(`\n${results.flatMap(({ lines }) => lines).join('\n')}`);
  return results.every(({ isGood }) => isGood) ? 0 : 1;
});
