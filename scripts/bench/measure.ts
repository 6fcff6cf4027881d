import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { node24 } from '../bootstrap/node-24.mjs';
import { run } from '../bootstrap/run.mjs';
import type { BenchOptions } from './options.ts';
import { tool, workshop } from './tools.ts';

/** What is read of the tool's answer. */
export interface MeasuredOperation {
  error?: string;
  c1?: { p50: number; p95: number };
  c16?: { rps: number; cpu_ms_per_request?: number };
  sql_calls_per_request?: number;
  weight?: { gzip_estimate: { html: number; js: number } };
  mem_after?: { pss_mib: number };
}

export interface Measured {
  ops: Record<string, MeasuredOperation>;
}

/** Runs the measuring tool on one server and gives its answer. */
export async function measure(
  name: string,
  spec: string | object,
  { pid, dbUrl, options }: { pid: number; dbUrl: string; options: BenchOptions },
): Promise<Measured> {
  const specFile = typeof spec === 'string' ? spec : path.join(workshop, `${name}.spec.json`);
  if (typeof spec !== 'string') writeFileSync(specFile, JSON.stringify(spec));
  const out = path.join(workshop, `${name}.json`);
  const only = options.only ? ['--only', options.only] : [];
  const code = await run(node24(), [
    tool('measure.mjs'),
    specFile,
    ...['--pid', String(pid), '--db', dbUrl, '--out', out],
    ...['--secs', options.secs, '--runs', options.runs, '--encoding', 'identity'],
    ...only,
  ]);
  if (code !== 0) throw new Error(`measuring ${name} failed`);
  return JSON.parse(readFileSync(out, 'utf8')) as Measured;
}
