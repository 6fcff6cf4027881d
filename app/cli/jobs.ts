import { parseArgs } from 'node:util';
import { operatorActor } from '#app/access/actor.ts';
import { listJobs, JOBS_SHOWN } from '#app/features/operations/queries/list-jobs.server.ts';
import { readJobFilter } from '#app/features/operations/schema.ts';
import type { CommandIo } from './lines.ts';

const USAGE = 'Usage: npm run -s lacuna -- jobs [--queue NAME] [--state STATE]\n';

/** `lacuna jobs`: how many jobs stand where, and the newest of them with the reason of those that failed. */
export async function run(args: string[], io: CommandIo): Promise<number> {
  const asked = readCall(args);
  if (!asked) {
    io.stderr.write(USAGE);
    return 2;
  }
  const { counts, jobs } = await listJobs(operatorActor, asked);
  for (const { queue, state, count } of counts) {
    io.stdout.write(`${queue.padEnd(18)}${state.padEnd(11)}${count}\n`);
  }
  if (jobs.length > 0) io.stdout.write('\n');
  for (const { id, queue, state, at, tries, reason } of jobs) {
    const line = [id, queue, state, at.toISOString(), `tried again ${tries}×`, reason];
    io.stdout.write(`${line.filter(Boolean).join('  ')}\n`);
  }
  if (jobs.length === JOBS_SHOWN) io.stdout.write(`… the newest ${JOBS_SHOWN}\n`);
  return 0;
}

function readCall(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: { queue: { type: 'string' }, state: { type: 'string' } },
    });
    const filter = readJobFilter(new URLSearchParams(values as Record<string, string>));
    return values.state && !filter.state ? null : filter;
  } catch {
    return null;
  }
}
