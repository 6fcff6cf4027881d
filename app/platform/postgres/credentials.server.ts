import { randomBytes } from 'node:crypto';
import { link, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { StartupProblem } from '../startup-problem.ts';

const credentialsSchema = z.object({
  /** Ties the data folder to its cluster, which lies elsewhere when root starts Lacuna. */
  id: z.string().regex(/^[0-9a-f]{16}$/),
  superuser: z.string(),
  owner: z.string(),
  app: z.string(),
});

/** The passwords of the built-in database; they never leave the data folder. */
export type Credentials = z.infer<typeof credentialsSchema>;

/** Reads the passwords from the data folder, or makes them at the first start. */
export async function openCredentials(dataDir: string): Promise<Credentials> {
  const file = path.join(dataDir, 'database.json');
  return (await readCredentials(file)) ?? (await makeCredentials(file));
}

async function readCredentials(file: string): Promise<Credentials | undefined> {
  try {
    return credentialsSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new StartupProblem(
      `${file}, which holds the passwords of the database, cannot be read: restore it from a backup, or start as the user who owns it.`,
    );
  }
}

async function makeCredentials(file: string): Promise<Credentials> {
  const random = (bytes: number) => randomBytes(bytes).toString('hex');
  const made = { id: random(8), superuser: random(24), owner: random(24), app: random(24) };
  const unfinished = `${file}.${process.pid}`;
  const handle = await open(unfinished, 'w', 0o600);
  await handle.writeFile(`${JSON.stringify(made, null, 2)}\n`);
  await handle.sync();
  await handle.close();
  // link() fails where the file exists: of two first starts at once, both use the passwords of one.
  await link(unfinished, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(unfinished);
  return (await readCredentials(file)) ?? made;
}
