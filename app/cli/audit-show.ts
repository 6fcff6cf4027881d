import { listEvents } from '#app/platform/list-events.server.ts';
import type { CommandIo } from './lines.ts';

const PAGE = 500;

/**
 * `lacuna audit show [--after SEQ] [--type PREFIX] [--limit N]`: the log of events, oldest first, one
 * JSON object a line. Events hold ids, statuses, lists and dates, no prose and no names.
 */
export async function run(args: readonly string[], io: CommandIo): Promise<number> {
  const asked = readArguments(args);
  if (!asked) {
    io.stderr.write('Usage: lacuna audit show [--after SEQ] [--type PREFIX] [--limit N]\n');
    return 2;
  }
  let { after } = asked;
  let left = asked.limit;
  while (left > 0) {
    const events = await listEvents({ after, type: asked.type, limit: Math.min(PAGE, left) });
    for (const event of events) io.stdout.write(`${JSON.stringify(event)}\n`);
    const last = events.at(-1);
    if (!last || events.length < Math.min(PAGE, left)) break;
    after = last.seq;
    left -= events.length;
  }
  return 0;
}

function readArguments(args: readonly string[]) {
  const asked = { after: '0', type: '', limit: Number.MAX_SAFE_INTEGER };
  for (let at = 0; at < args.length; at += 2) {
    const value = args[at + 1] ?? '';
    if (args[at] === '--after' && /^\d{1,18}$/.test(value)) asked.after = value;
    else if (args[at] === '--type' && /^[a-z.-]{1,60}$/.test(value)) asked.type = value;
    else if (args[at] === '--limit' && /^\d{1,9}$/.test(value)) asked.limit = Number(value);
    else return null;
  }
  return asked;
}
