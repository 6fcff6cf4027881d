import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder, whatever folder a script was called from. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** @param {string[]} parts */
export const inProject = (...parts) => path.join(root, ...parts);

/** Ends a script with one line for the person at the terminal, and without a stack. */
export class Stop extends Error {}

/**
 * @param {() => Promise<number>} script
 */
export async function runScript(script) {
  try {
    process.exitCode = await script();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
