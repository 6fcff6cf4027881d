import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { root, Stop } from './project.mjs';

/** @type {NodeJS.Signals[]} */
const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'];

/**
 * Runs a program to its end and gives its exit code. A signal is handed on once: a terminal signals the
 * program too, and what it then does must not be cut short by a repeat.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    let told = false;
    /** @param {NodeJS.Signals} signal */
    const tell = (signal) => {
      if (!told) child.kill(signal);
      told = true;
    };
    for (const signal of signals) process.on(signal, tell);
    const done = () => {
      for (const signal of signals) process.off(signal, tell);
    };
    child.once('error', (error) => {
      done();
      reject(new Stop(`${command} cannot be run: ${error.message}`));
    });
    child.once('close', (code, signal) => {
      done();
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}

/**
 * Runs a program whose output matters only where it fails.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function runQuietly(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
  let output = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr?.on('data', (chunk) => (output += chunk));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 127, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
