import { ensureBuild } from '../../scripts/bootstrap/build.mjs';
import { ensurePrismaClient } from '../../scripts/bootstrap/prisma-client.mjs';

/** Brings the build up to date; every browser test then starts the app with a database of its own. */
export default async function setup() {
  await ensurePrismaClient();
  await ensureBuild();
}
