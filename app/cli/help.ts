import type { CommandIo } from './lines.ts';
import { usage } from './usage.ts';

/** `lacuna help`: all commands. */
export async function run(_args: readonly string[], io: CommandIo): Promise<number> {
  io.stdout.write(usage());
  return 0;
}
