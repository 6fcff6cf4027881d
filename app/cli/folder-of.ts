import path from 'node:path';
import type { CommandIo } from './lines.ts';

/** The one folder that a call names, or null after telling how it is called. */
export function folderOf(args: readonly string[], name: string, io: CommandIo): string | null {
  const [folder, ...more] = args;
  if (folder && more.length === 0 && !folder.startsWith('-')) return path.resolve(folder);
  io.stderr.write(`Usage: npm run -s lacuna -- ${name} DIR\n`);
  return null;
}
