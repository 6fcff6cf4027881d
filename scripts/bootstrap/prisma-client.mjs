import { node24 } from './node-24.mjs';
import { inProject, Stop } from './project.mjs';
import { runQuietly } from './run.mjs';
import { hashOf, makeOnce } from './stamp.mjs';

const sources = ['prisma/schema', 'prisma.config.ts', 'node_modules/prisma/package.json'];

/** Generates Prisma's client where the schema or Prisma changed. */
export function ensurePrismaClient() {
  return makeOnce('app/platform/prisma/.made-from', hashOf(sources), async () => {
    const prisma = inProject('node_modules/prisma/build/index.js');
    const { code, output } = await runQuietly(node24(), [prisma, 'generate'], {
      env: { ...process.env, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
    });
    if (code !== 0)
      throw new Stop(`${output}\nPrisma's client could not be generated (see above).`);
  });
}
