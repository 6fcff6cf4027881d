// `npm start` and `npm run dev`: from a fresh clone to a running server. Built-in modules only, for Node 20.
import './bootstrap/require-node.mjs';
import { ensureBuild } from './bootstrap/build.mjs';
import { followNpm } from './bootstrap/follow-npm.mjs';
import { node24 } from './bootstrap/node-24.mjs';
import { ensurePackages } from './bootstrap/packages.mjs';
import { ensurePrismaClient } from './bootstrap/prisma-client.mjs';
import { inProject, runScript } from './bootstrap/project.mjs';
import { run } from './bootstrap/run.mjs';
import { serverFlags } from './bootstrap/server-flags.mjs';

const development = process.argv.includes('--dev');

await runScript(async () => {
  if (process.env.npm_lifecycle_event) followNpm();
  await ensurePackages({ development });
  await ensurePrismaClient();
  if (!development) await ensureBuild();
  const follow = new URL('./bootstrap/follow-parent.mjs', import.meta.url).href;
  return run(node24(), [...serverFlags(), '--import', follow, inProject('server.ts')], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, NODE_ENV: development ? 'development' : 'production' },
  });
});
