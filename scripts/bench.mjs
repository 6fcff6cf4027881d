// `npm run bench`: measures Lacuna beside the floor and the lean skeleton. See docs/performance.md.
import './bootstrap/require-node.mjs';
import { ensureBuild } from './bootstrap/build.mjs';
import { followNpm } from './bootstrap/follow-npm.mjs';
import { node24 } from './bootstrap/node-24.mjs';
import { ensurePackages } from './bootstrap/packages.mjs';
import { ensurePrismaClient } from './bootstrap/prisma-client.mjs';
import { inProject, runScript } from './bootstrap/project.mjs';
import { run } from './bootstrap/run.mjs';

await runScript(async () => {
  if (process.env.npm_lifecycle_event) followNpm();
  await ensurePackages({ development: true });
  await ensurePrismaClient();
  await ensureBuild();
  return run(node24(), [inProject('scripts/bench/run.ts'), ...process.argv.slice(2)]);
});
