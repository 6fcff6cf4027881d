import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { alone } from './lock.mjs';
import { inProject } from './project.mjs';

/**
 * One hash over files and folders: what was made from them is made again only when it changes.
 *
 * @param {string[]} sources
 * @param {(file: string) => boolean} [counts]
 */
export function hashOf(sources, counts = () => true) {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of filesIn(source).filter(counts)) {
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(inProject(file)))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

/**
 * Makes something unless its stamp shows that it was made from the same sources. The stamp goes before the
 * work begins, so that work cut short is begun anew; of two processes that find it out of date, one makes it.
 *
 * @param {string} stamp a file beside what is made
 * @param {string} hash
 * @param {() => Promise<void>} make
 */
export async function makeOnce(stamp, hash, make) {
  const file = inProject(stamp);
  const isMade = () => existsSync(file) && readFileSync(file, 'utf8') === hash;
  if (isMade()) return;
  await alone(stamp, async () => {
    if (isMade()) return;
    rmSync(file, { force: true });
    await make();
    writeFileSync(file, hash);
  });
}

/**
 * @param {string} source
 * @returns {string[]}
 */
function filesIn(source) {
  if (!existsSync(inProject(source))) return [];
  if (statSync(inProject(source)).isFile()) return [source];
  return readdirSync(inProject(source))
    .sort()
    .flatMap((name) => filesIn(path.join(source, name)));
}
