import { node24 } from './node-24.mjs';
import { inProject, Stop } from './project.mjs';
import { runQuietly } from './run.mjs';
import { hashOf, makeOnce } from './stamp.mjs';

const sources = [
  'app',
  'public',
  'package-lock.json',
  'remix.config.js',
  'tsconfig.json',
  'vite.config.ts',
];

/** Of these, no page is made. */
const aside = /\.test\.tsx?$|^app\/(cli|worker)\//;

/** Builds the pages where something that they are made of changed. */
export function ensureBuild() {
  const hash = hashOf(sources, (file) => !aside.test(file));
  return makeOnce('build/.made-from', hash, async () => {
    console.log('Building the pages …');
    const remix = inProject('node_modules/@remix-run/dev/dist/cli.js');
    const { code, output } = await runQuietly(node24(), [remix, 'vite:build'], {
      env: { ...process.env, NODE_ENV: 'production' },
    });
    if (code !== 0) throw new Stop(`${output}\nThe build failed (see above).`);
  });
}
