import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { node24 } from '../bootstrap/node-24.mjs';
import { run } from '../bootstrap/run.mjs';
import { tool, workshop } from './tools.mjs';

/** Runs the measuring tool on one server and gives its answer. */
export async function measure(name, spec, { pid, dbUrl, options }) {
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
  return JSON.parse(readFileSync(out, 'utf8'));
}
