import { operatorActor } from '#app/access/actor.ts';
import { retryJobs } from '#app/features/operations/commands/retry-jobs.server.ts';
import { retryJobsSchema } from '#app/features/operations/schema.ts';
import { newId } from '#app/platform/ids.ts';
import type { CommandIo } from './lines.ts';
import { refusalText } from './refusal-text.ts';

/** `lacuna jobs retry ID|QUEUE`: failed jobs are tried once more; the log of events says so. */
export async function run(args: readonly string[], io: CommandIo): Promise<number> {
  const input = retryJobsSchema.safeParse({ jobs: args[0] });
  if (!input.success || args.length !== 1) {
    io.stderr.write('Usage: npm run -s lacuna -- jobs retry ID|QUEUE\n');
    return 2;
  }
  const context = { actor: operatorActor, now: new Date(), newId: () => newId() };
  const done = await retryJobs(context, input.data);
  if (!done.ok) {
    io.stderr.write(`${refusalText(done)}\n`);
    return 1;
  }
  io.stdout.write(`Tried again: ${done.count}\n`);
  return 0;
}
