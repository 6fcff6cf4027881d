import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { outlineOf } from '#app/features/acts/domain/act-text/outline.ts';
import { readActText } from '#app/features/acts/domain/act-text/read-act-text.ts';
import { unitsOf, type UnitNode } from '#app/features/acts/domain/act-text/unit-tree.ts';
import { decodeHtml } from '#app/platform/capture/decode-html.ts';
import { StartupProblem } from '#app/platform/startup-problem.ts';

/** The units of the act in a file; a file that cannot be read, or holds no act, stops the command. */
export async function unitsInFile(path: string): Promise<UnitNode[]> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new StartupProblem(`${path} cannot be read (${error.code ?? error.message}).`);
  });
  const units = outlineOf(readActText(decodeHtml(bytes, '')).paragraphs);
  if (![...unitsOf(units)].some(({ counted }) => !counted)) {
    throw new StartupProblem(
      `${path} holds no articles and no points: it is not the text of an act.`,
    );
  }
  return units;
}

const LANGUAGES = ['ru', 'kk', 'en'];

/**
 * The words of a call without `--lang ru`: the shapes of all languages are known, whichever it is,
 * but one that Lacuna does not read stops the command.
 */
export function filesOf(args: readonly string[]): string[] {
  const { values, positionals } = readArguments(args);
  if (values.lang !== undefined && !LANGUAGES.includes(values.lang)) {
    throw new StartupProblem(`--lang is one of ${LANGUAGES.join(', ')}, not “${values.lang}”.`);
  }
  return positionals;
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { lang: { type: 'string' } },
      allowPositionals: true,
    });
  } catch (error) {
    throw new StartupProblem(error instanceof Error ? error.message : String(error));
  }
}
