import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inProject } from './project.mjs';

const beat = 200;

/**
 * Does something while no other process does a thing of that name in this project. A process that was killed
 * holds nobody up.
 *
 * @param {string} name
 * @param {() => Promise<void>} work
 */
export async function alone(name, work) {
  const file = inProject('.cache/locks', name.replaceAll('/', '_'));
  mkdirSync(path.dirname(file), { recursive: true });
  while (!isTaken(file)) {
    if (!isHeld(file)) rmSync(file, { force: true });
    else await pause(beat);
  }
  try {
    await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/**
 * Whether this process has it now.
 *
 * @param {string} file
 */
function isTaken(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} file */
function isHeld(file) {
  try {
    const holder = Number(readFileSync(file, 'utf8'));
    // Somebody has made it and not yet written into it.
    if (holder === 0) return true;
    return process.kill(holder, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
