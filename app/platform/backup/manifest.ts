import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { StartupProblem } from '../startup-problem.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().nonnegative();
const part = { bytes: count, sha256 };

const manifestSchema = z.strictObject({
  format: z.literal('lacuna-backup-1'),
  /** The moment of the snapshot, by the database's clock. */
  at: z.iso.datetime(),
  /** The state of the tables: the migrations that had been applied. */
  migrations: z.array(z.string().regex(/^\d{14}_[a-z0-9_]+$/)),
  tables: z.array(
    z.strictObject({
      schema: z.enum(['public', 'pgboss']),
      name: z.string().regex(/^[a-z_]+$/),
      columns: z.array(z.string().regex(/^[a-z0-9_]+$/)),
      rows: count,
      ...part,
    }),
  ),
  sequences: z.array(
    z.strictObject({
      name: z.string().regex(/^[a-z_]+$/),
      value: z.string().regex(/^\d+$/),
      isCalled: z.boolean(),
    }),
  ),
  files: z.array(z.strictObject({ key: z.string().regex(/^[0-9a-f]{32}$/), ...part })),
  /** Files that rows name and the store did not have. */
  missing: z.array(z.string()),
});

/** What a backup holds: the last thing written of it, so that a folder without it is no backup. */
export type Manifest = z.infer<typeof manifestSchema>;
export type BackupTable = Manifest['tables'][number];

export const manifestFile = (folder: string) => path.join(folder, 'manifest.json');
export const filesFolder = (folder: string) => path.join(folder, 'files');
export const tableFile = (folder: string, { schema, name }: { schema: string; name: string }) =>
  path.join(folder, 'tables', `${schema}.${name}.copy.gz`);

/** Reads what a backup says of itself. */
export async function readManifest(folder: string): Promise<Manifest> {
  const file = manifestFile(folder);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new StartupProblem(
      `${folder} is no finished backup (${error.code}): name a folder that \`lacuna backup\` wrote to its end.`,
    );
  });
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch {
    throw new StartupProblem(`${file} is damaged: take another copy of this backup.`);
  }
}
