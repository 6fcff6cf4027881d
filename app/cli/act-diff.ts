import { compareEditions } from '#app/features/acts/domain/act-text/compare-editions.ts';
import { filesOf, unitsInFile } from './act-file.ts';
import type { CommandIo } from './lines.ts';

/** `lacuna act-diff OLD NEW --lang ru`: which articles the newer edition added, repealed and changed. */
export async function run(args: readonly string[], io: CommandIo): Promise<number> {
  const [before, after] = filesOf(args);
  if (!before || !after) {
    io.stderr.write('Name two files: the older edition and the newer.\n');
    return 2;
  }
  const changes = compareEditions(await unitsInFile(before), await unitsInFile(after));
  io.stdout.write(
    `${JSON.stringify({
      added: changes.added,
      repealed: changes.repealed,
      changed: changes.changed,
      only_notes_changed: changes.onlyNotesChanged,
    })}\n`,
  );
  return 0;
}
