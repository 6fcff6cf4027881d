import { spawn } from 'node:child_process';
import { once } from '../once.ts';
import { childCommand, type ChildLimits } from './child-command.server.ts';
import { decodeMessage, encodeMessage } from './message.ts';
import { makeSlots } from './slots.ts';

export type IsolationLimits = ChildLimits & { timeoutMs: number; maxOutputBytes: number };

export type IsolationFailure = 'timeout' | 'memory' | 'too-much-output' | 'crashed';

export type Usage = { cpuMs: number; rssMb: number };

export type Isolated<T> =
  { ok: true; result: T; body: Buffer; usage: Usage } | { ok: false; reason: IsolationFailure };

const childrenAtOnce = 2;

/**
 * Runs a task over hostile bytes in a process of its own, which ends with the task. `task` is a
 * module like `#app/platform/capture/read-article.task.ts` that exports `task`.
 */
export function runIsolated<T>(
  task: string,
  { head, body = Buffer.alloc(0) }: { head: unknown; body?: Buffer },
  limits: IsolationLimits,
): Promise<Isolated<T>> {
  const slots = once('isolated-children', () => makeSlots(childrenAtOnce));
  return slots(() => runChild<T>(task, encodeMessage({ head, body }), limits));
}

async function runChild<T>(
  task: string,
  input: Buffer,
  limits: IsolationLimits,
): Promise<Isolated<T>> {
  const [command, args] = childCommand(task, limits);
  // What a child says about its error may quote the document: it goes nowhere.
  const child = spawn(command, args, {
    env: { NODE_ENV: 'production' },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  let cause: IsolationFailure | null = null;
  const end = (reason: IsolationFailure) => {
    cause ??= reason;
    child.kill('SIGKILL');
  };
  const clock = setTimeout(() => end('timeout'), limits.timeoutMs);

  const chunks: Buffer[] = [];
  let size = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > limits.maxOutputBytes) end('too-much-output');
    else chunks.push(chunk);
  });
  // A child that ends early leaves its input unread.
  child.stdin.on('error', () => {}).end(input);

  const exit = await new Promise<{ code: number | null; signal: NodeJS.Signals | null }>(
    (resolve) => {
      child.on('error', () => resolve({ code: null, signal: null }));
      child.on('close', (code, signal) => resolve({ code, signal }));
    },
  );
  clearTimeout(clock);
  if (cause) return { ok: false, reason: cause };
  if (exit.code !== 0) return { ok: false, reason: failureOfExit(exit) };
  return answerIn<T>(Buffer.concat(chunks));
}

function failureOfExit({
  code,
  signal,
}: {
  code: number | null;
  signal: NodeJS.Signals | null;
}): IsolationFailure {
  if (signal === 'SIGXCPU' || signal === 'SIGKILL') return 'timeout';
  // V8 aborts itself when it cannot get memory.
  const aborted = signal === 'SIGABRT' || signal === 'SIGTRAP' || code === 134 || code === 133;
  return aborted ? 'memory' : 'crashed';
}

function answerIn<T>(output: Buffer): Isolated<T> {
  const message = decodeMessage(output);
  if (!message) return { ok: false, reason: 'crashed' };
  const { result, usage } = message.head as { result: T; usage: Usage };
  return { ok: true, result, body: message.body, usage };
}
