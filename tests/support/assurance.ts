import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Where `npm run assurance` finds what a suite has counted. */
export const figuresFolder = path.resolve('.cache/assurance');

const counts = process.env.LACUNA_ASSURANCE;

/** Whether the suites run with the counts of `docs/assurance.md`, or with the short ones of `npm test`. */
export const isFull = counts === 'full' || counts === 'release';

/** How often something is done in `npm test`, by `npm run assurance` and, before a release, with `--full`. */
export function repeats(of: { short: number; full: number; release: number }): number {
  if (counts === 'release') return of.release;
  return isFull ? of.full : of.short;
}

const day = Math.floor(Date.now() / 86_400_000);

/**
 * All of it in the full form; in `npm test` every nth, beginning at another place for each turn and each day: over
 * the turns of one day as over the days of one turn everything is met.
 */
export function partOfToday<One>(all: readonly One[], nth: number, turn: number): One[] {
  return isFull ? [...all] : all.filter((_one, at) => (at + turn + day) % nth === 0);
}

/** Keeps what a suite has counted, as its one line and as numbers. */
export async function keepFigures(suite: string, line: string, numbers: object): Promise<void> {
  await mkdir(figuresFolder, { recursive: true });
  const kept = JSON.stringify({ suite, line, ...numbers }, null, 2);
  await writeFile(path.join(figuresFolder, `${suite}.json`), `${kept}\n`);
}
