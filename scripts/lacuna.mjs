// `npm run -s lacuna -- COMMAND`: the operator's commands, on the Node that Lacuna brings along.
import './bootstrap/require-node.mjs';
import { existsSync } from 'node:fs';
import { node24 } from './bootstrap/node-24.mjs';
import { inProject, runScript, Stop } from './bootstrap/project.mjs';
import { run } from './bootstrap/run.mjs';

await runScript(async () => {
  if (!existsSync(inProject('node_modules'))) {
    throw new Stop('The packages are not installed yet: run npm ci, or npm start.');
  }
  return run(node24(), [inProject('app/cli/main.ts'), ...process.argv.slice(2)]);
});
