import { inProject } from '../../scripts/bootstrap/project.mjs';

/** A guard as it stands in a file of the app, and what stands there instead. */
export interface Cut {
  /** A regular expression over the file's address. */
  file: string;
  /** A regular expression over its text; the app does not start where nothing fits. */
  guard: string;
  instead: string;
}

/** What is built of the pages, in one file. */
export const pages = '/build/server/assets/server-build-[^/]+\\.js$';

/** The environment in which an app starts without these guards: for controls, which show that a suite would see it. */
export function withoutGuards(...cuts: Cut[]): Record<string, string> {
  return {
    NODE_OPTIONS: `--import=${inProject('tests/support/without-guards.program.ts')}`,
    LACUNA_TEST_CUTS: JSON.stringify(
      cuts.map(({ file, guard, instead }) => [file, guard, instead]),
    ),
  };
}
