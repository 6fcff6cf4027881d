import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const prismaFolder = path.resolve(import.meta.dirname, '../../../prisma');
/** Where they lie. */
export const migrationsFolder = path.join(prismaFolder, 'migrations');

/** One step of the database's history, as it lies in prisma/migrations. */
export type Migration = { name: string; sql: string };

/** The names of all migrations, oldest first. */
export async function migrationNames(): Promise<string[]> {
  const entries = await readdir(migrationsFolder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** All migrations with their SQL, oldest first. */
export async function readMigrations(): Promise<Migration[]> {
  const names = await migrationNames();
  return Promise.all(
    names.map(async (name) => ({
      name,
      sql: await readFile(path.join(migrationsFolder, name, 'migration.sql'), 'utf8'),
    })),
  );
}

/** The Prisma schema: one file a feature. */
export async function readSchema(): Promise<{ path: string; content: string }[]> {
  const folder = path.join(prismaFolder, 'schema');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.prisma')).sort();
  return Promise.all(
    files.map(async (name) => {
      const file = path.join(folder, name);
      return { path: file, content: await readFile(file, 'utf8') };
    }),
  );
}
