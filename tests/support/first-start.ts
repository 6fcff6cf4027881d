import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { sha256 } from '#app/platform/ids.ts';
import { openDatabase } from '#app/platform/postgres/open-database.server.ts';
import { prepareDatabase } from '../../prisma/seed/prepare-database.ts';
import { alone } from '../../scripts/bootstrap/lock.mjs';
import { root } from '../../scripts/bootstrap/project.mjs';
import { hashOf } from '../../scripts/bootstrap/stamp.mjs';
import { newDataFolderInMemory, removeLink } from './data-folder.ts';
import { hasRoom, memory } from './memory.ts';

/** What decides how a first start leaves its database. */
const sources = [
  'prisma/migrations',
  'prisma/seed',
  'app/platform/postgres',
  'app/platform/queue-names.ts',
];
const named = 'lacuna-first-start-';
const ofThisProject = `${named}${sha256(root).slice(0, 12)}-`;

/**
 * A new data folder in the machine's memory as a first start leaves it: whoever wants a running app does not want
 * another first start, which takes some seconds of the processor.
 */
export async function newStartedFolder(): Promise<string> {
  const dataDir = await newDataFolderInMemory();
  if (!(await hasRoom())) return dataDir;
  // With the passwords goes the id by which the folder knows its database.
  await promisify(execFile)('cp', ['-a', `${await madeOnce()}/.`, path.dirname(dataDir)]);
  return dataDir;
}

/** The folder to be copied, made by whoever needs it first. */
async function madeOnce(): Promise<string> {
  const made = path.join(memory, ofThisProject + hashOf(sources).slice(0, 16));
  if (existsSync(made)) return made;
  await alone('first-start', async () => {
    if (existsSync(made)) return;
    await removeOld();
    await rename(await makeStarted(), made);
  });
  return made;
}

async function makeStarted(): Promise<string> {
  const dataDir = await newDataFolderInMemory();
  const env = { dataDir, databaseUrl: undefined };
  const database = await openDatabase(env, { purpose: 'command', say: () => undefined });
  try {
    await prepareDatabase(database.ownerUrl);
  } finally {
    await database.close();
  }
  await removeLink(dataDir);
  const folder = path.dirname(dataDir);
  await writeFile(path.join(folder, 'project'), root);
  return folder;
}

/** Those of earlier states of this project, and of projects that are not there any more. */
async function removeOld(): Promise<void> {
  for (const name of await readdir(memory)) {
    if (!name.startsWith(named)) continue;
    const project = await readFile(path.join(memory, name, 'project'), 'utf8').catch(() => '');
    if (!name.startsWith(ofThisProject) && existsSync(project)) continue;
    await rm(path.join(memory, name), { recursive: true, force: true });
  }
}
