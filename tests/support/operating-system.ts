import { statSync } from 'node:fs';
import { chown, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../scripts/bootstrap/project.mjs';

export const isRoot = process.getuid?.() === 0;

const nobody = 65_534;

/** Somebody without powers for root to act as; nobody can where the repository lies in a closed folder. */
export const ordinaryUser =
  isRoot && isOpenToAll(root)
    ? {
        uid: nobody,
        async newDataFolder() {
          const folder = await mkdtemp(path.join(tmpdir(), 'lacuna-'));
          await chown(folder, nobody, nobody);
          return path.join(folder, 'data');
        },
      }
    : undefined;

function isOpenToAll(folder: string): boolean {
  const parents = folder
    .split(path.sep)
    .map((_, index, parts) => parts.slice(0, index + 1).join('/'));
  return parents.every((parent) => (statSync(parent || '/').mode & 0o005) === 0o005);
}
