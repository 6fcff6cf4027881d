import { printedOutline } from '#app/features/acts/domain/act-text/printed-outline.ts';
import { filesOf, unitsInFile } from './act-file.ts';
import type { CommandIo } from './lines.ts';

/** `lacuna act-outline FILE --lang ru`: `{"counts","units"}` of the act in the file. */
export async function run(args: readonly string[], io: CommandIo): Promise<number> {
  const [file] = filesOf(args);
  if (!file) {
    io.stderr.write('Name the file that holds the text of the act.\n');
    return 2;
  }
  io.stdout.write(`${JSON.stringify(printedOutline(await unitsInFile(file)))}\n`);
  return 0;
}
