import { existsSync, readFileSync } from 'node:fs';
import { inProject, Stop } from './project.mjs';
import { run } from './run.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, dev?: boolean, peer?: boolean }} Package
 */

/**
 * Installs the packages where node_modules is not what package-lock.json says.
 *
 * @param {{ development?: boolean }} [options] whether the packages for tests and checks are needed too
 */
export async function ensurePackages({ development = false } = {}) {
  if (packagesMatch(development)) return;
  console.log('Installing packages with npm ci (a minute or two) …');
  const include = development ? ['--include=dev'] : [];
  const npm = process.env.npm_execpath?.endsWith('.js') ? process.env.npm_execpath : undefined;
  const code = npm
    ? await run(process.execPath, [npm, 'ci', ...include])
    : await run('npm', ['ci', ...include]);
  if (code !== 0) {
    throw new Stop(
      'npm ci did not finish (see above): check the connection to the registry and start again.',
    );
  }
}

/** @param {boolean} development */
function packagesMatch(development) {
  if (!existsSync(inProject('node_modules/.package-lock.json'))) return false;
  const wanted = packagesIn('package-lock.json');
  const installed = packagesIn('node_modules/.package-lock.json');
  return Object.entries(wanted).every(([name, entry]) => {
    const found = installed[name];
    if (found) return found.version === entry.version && found.integrity === entry.integrity;
    return name === '' || mayBeAbsent(entry, development);
  });
}

/**
 * Optional packages are of other systems, for the most part.
 *
 * @param {Package} entry
 * @param {boolean} development
 */
function mayBeAbsent(entry, development) {
  return Boolean(entry.optional || (!development && (entry.dev || entry.devOptional)));
}

/**
 * @param {string} file
 * @returns {Record<string, Package>}
 */
function packagesIn(file) {
  return JSON.parse(readFileSync(inProject(file), 'utf8')).packages;
}
