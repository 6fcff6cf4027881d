// Measures Lacuna, the floor and the lean skeleton in one run, on one Node and one PostgreSQL, size after size.
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runScript } from '../bootstrap/project.mjs';
import { benchActs } from './acts-run.ts';
import { benchId } from './bench-id.ts';
import { measure, type Measured } from './measure.ts';
import { benchOptions, type BenchOptions } from './options.ts';
import { startFloor, startLacuna, startLean, type Running } from './servers.ts';
import { memberSpec, officeSpec } from './specs.ts';
import { openStage, query, type Stage } from './stage.ts';
import { memoryOfStreams } from './streams.ts';
import { tableOf } from './table.ts';
import { prepareTools, tool, workshop } from './tools.ts';
import { deepPage, Visitor } from './visitor.ts';

const ports = { floor: 3191, lean: 3193, lacuna: 3195 };

await runScript(async () => {
  const options = benchOptions();
  await prepareTools({ skeletonToo: !options.alone });
  const parts: string[] = [];
  if (options.only !== 'acts')
    for (const size of options.sizes) parts.push(await benchSize(size, options));
  if (options.only === undefined || options.only === 'acts')
    parts.push(await benchRegister(options));
  const text = [machine(), ...parts].join('\n');
  writeFileSync(path.join(workshop, 'figures.md'), text);
  console.log(text);
  return 0;
});

async function benchSize(size: number, options: BenchOptions): Promise<string> {
  const stage = await openStage(size, { ...options, floorToo: !options.alone });
  try {
    const floor = options.alone ? null : await measureOther(stage, 'floor', startFloor, options);
    const lean = options.alone
      ? null
      : await measureOther(stage, 'skeleton-lean', startLean, options);
    const lacuna = await measureLacuna(stage, options);
    const { memory, streams, firstAnswerMs } = lacuna;
    return [
      tableOf({ size, lacuna, floor, lean }),
      `Second start, first answer: ${firstAnswerMs} ms. Memory after the run: ${memory?.pss_mib ?? '?'} MiB PSS. ` +
        `${streams.open} open streams: ${streams.more} MiB more (${streams.before} → ${streams.after}).\n`,
    ].join('\n');
  } finally {
    await stage.database.close();
  }
}

/** The register of acts is measured beside the most reports. */
async function benchRegister(options: BenchOptions): Promise<string> {
  const stage = await openStage(Math.max(...options.sizes), { ...options, floorToo: false });
  try {
    const dbUrl = inDatabase(stage.superuserUrl, stage.database.ownerUrl);
    return await benchActs(stage, { port: ports.lacuna, dbUrl, options });
  } finally {
    await stage.database.close();
  }
}

async function measureOther(
  stage: Stage,
  name: 'floor' | 'skeleton-lean',
  start: (stage: Stage, port: number) => Promise<Running>,
  options: BenchOptions,
): Promise<Measured> {
  const server = await start(stage, name === 'floor' ? ports.floor : ports.lean);
  try {
    const spec = tool('specs', `${name}.json`);
    return await measure(`${name}-${stage.size}`, spec, {
      pid: server.pid,
      dbUrl: stage.floorUrl ?? '',
      options,
    });
  } finally {
    await server.stop();
  }
}

async function measureLacuna(stage: Stage, options: BenchOptions) {
  const dbUrl = inDatabase(stage.superuserUrl, stage.database.ownerUrl);
  await query(stage.database.ownerUrl, 'delete from idempotency_key');
  const streams = await withLacuna(stage, async ({ server, analyst }) =>
    memoryOfStreams(analyst, server.pid, 1_000),
  );
  return withLacuna(stage, async ({ server, analyst, member }) => {
    const begun = await member.post('/reports/new', { groupId: benchId.group(1), key: 'bench' });
    const draft = begun.split('/')[2] ?? '';
    const given = { pid: server.pid, dbUrl, options };
    const office = officeSpec(ports.lacuna, await deepPage(analyst, 100));
    const asked = await measure(`lacuna-${stage.size}`, office, given);
    const own = memberSpec(ports.lacuna, { draft, report: await reportOf(stage, 1) });
    const filed = await measure(`lacuna-member-${stage.size}`, own, given);
    const ops = { ...asked.ops, ...filed.ops };
    const memory = Object.values(ops).at(-1)?.mem_after ?? null;
    return { ops, memory, streams, firstAnswerMs: server.firstAnswerMs };
  });
}

/** A report on its way of a group: its members may speak there. */
async function reportOf(stage: Stage, group: number): Promise<string> {
  const found = await query(
    stage.database.ownerUrl,
    `select report_id as id from report_group
     where group_id = $1 and status_key = 'in_triage' and visibility = 'ordinary'
     order by report_id limit 1`,
    [benchId.group(group)],
  );
  const [report] = found as { id: string }[];
  if (!report) throw new Error(`Group ${group} has no report in triage`);
  return report.id;
}

/** Starts Lacuna with an analyst and a member signed in, and stops it whatever happens. */
async function withLacuna<Result>(
  stage: Stage,
  use: (world: { server: Running; analyst: Visitor; member: Visitor }) => Promise<Result>,
): Promise<Result> {
  const server = await startLacuna(stage, ports.lacuna);
  try {
    const origin = `http://127.0.0.1:${ports.lacuna}`;
    const [analyst, member] = [new Visitor(origin), new Visitor(origin)];
    await analyst.signIn(5);
    await member.signIn(21);
    await analyst.get('/review');
    return await use({ server, analyst, member });
  } finally {
    await server.stop();
  }
}

/** The same server and user, another database. */
function inDatabase(url: string, other: string): string {
  const result = new URL(url);
  result.pathname = new URL(other).pathname;
  return result.href;
}

function machine(): string {
  const [cpu] = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  return `${new Date().toISOString().slice(0, 10)}, ${os.cpus().length} × ${cpu?.model.trim()}, ${memory} GiB, Node ${process.version}, load ${os.loadavg()[0]?.toFixed(1)} at the end\n`;
}
