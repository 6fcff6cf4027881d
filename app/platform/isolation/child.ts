// The isolated child: takes one message, gives it to the task named on its command line, answers, ends.
import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { decodeMessage, encodeMessage, type Message } from './message.ts';

/** What a module run in a child exports as `task`. */
export type Task = (message: Message) => Promise<{ head: unknown; body?: Buffer }>;

const [modulePath = ''] = process.argv.slice(2);
const { task } = (await import(pathToFileURL(modulePath).href)) as { task: Task };
const message = decodeMessage(await buffer(process.stdin));
if (!message) throw new Error('no message');

const { head, body = Buffer.alloc(0) } = await task(message);
const { userCPUTime, systemCPUTime } = process.resourceUsage();
const usage = { cpuMs: Math.round((userCPUTime + systemCPUTime) / 1000), rssMb: peakMb() };
process.stdout.write(encodeMessage({ head: { result: head, usage }, body }));

/** `resourceUsage` would count what the parent had when it started us. */
function peakMb(): number {
  if (process.platform !== 'linux') return Math.round(process.memoryUsage.rss() / 1024 / 1024);
  const peak = /^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  return Math.round(Number(peak) / 1024);
}
