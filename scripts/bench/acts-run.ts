// The register, a campaign and coverage at two sizes of the register, on one database of reports.
import { loadActs } from './acts-data.ts';
import { importFigures, parserFigures } from './acts-speed.ts';
import { actsSpec } from './acts-specs.ts';
import { measure, type Measured } from './measure.ts';
import type { BenchOptions } from './options.ts';
import { startLacuna } from './servers.ts';
import { query, type Stage } from './stage.ts';
import { tableOf } from './table.ts';

/** The figures of each size of the register, and what grew between the first and the last. */
export async function benchActs(
  stage: Stage,
  { port, dbUrl, options }: { port: number; dbUrl: string; options: BenchOptions },
): Promise<string> {
  const measured: { units: number; figures: Measured }[] = [];
  for (const units of options.units) {
    console.error(`${units} units: loading …`);
    await loadActs(stage.database.ownerUrl, units);
    measured.push({ units, figures: await measureActs(stage, { units, port, dbUrl, options }) });
  }
  return [
    ...measured.map(({ units, figures }) =>
      tableOf({ size: stage.size, units, lacuna: figures, floor: null, lean: null }),
    ),
    growthOf(measured),
    parserFigures(),
    await importFigures(stage.database.appUrl),
  ].join('\n');
}

async function measureActs(
  stage: Stage,
  given: { units: number; port: number; dbUrl: string; options: BenchOptions },
): Promise<Measured> {
  const { units, port, dbUrl, options } = given;
  const [asked] = (await query(
    stage.database.ownerUrl,
    `select (select key from act order by key limit 1) as "actKey",
       (select key from education_level order by key limit 1) as level,
       (select key from region order by key limit 1) as region`,
  )) as { actKey: string; level: string; region: string }[];
  if (!asked) throw new Error('The reference data are not there');
  const server = await startLacuna(stage, port);
  try {
    return await measure(`lacuna-acts-${stage.size}-${units}`, actsSpec(port, asked), {
      pid: server.pid,
      dbUrl,
      options: { ...options, only: undefined },
    });
  } finally {
    await server.stop();
  }
}

/** By how much each page became slower from the smallest register to the largest. */
function growthOf(measured: readonly { units: number; figures: Measured }[]): string {
  const [first, last] = [measured[0], measured.at(-1)];
  if (!first || !last || first === last) return '';
  const lines = Object.entries(last.figures.ops).map(([name, now]) => {
    const before = first.figures.ops[name];
    const by = (to?: number, from?: number) =>
      to && from ? `${Math.round((to / from - 1) * 100)} %` : '';
    const cpu = by(now.c16?.cpu_ms_per_request, before?.c16?.cpu_ms_per_request);
    return `| ${name} | ${by(now.c1?.p50, before?.c1?.p50)} | ${cpu} |`;
  });
  const title = `From ${first.units.toLocaleString('en')} to ${last.units.toLocaleString('en')} units`;
  return [`| ${title} | p50 | CPU |`, '|---|---|---|', ...lines, ''].join('\n');
}
