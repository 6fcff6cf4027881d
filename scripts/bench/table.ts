import type { Measured, MeasuredOperation } from './measure.ts';

interface Figures {
  size: number;
  /** Of the register of acts, where it is measured. */
  units?: number;
  lacuna: Measured;
  floor: Measured | null;
  lean: Measured | null;
}

/** The figures of one size as a Markdown table: ours, the floor's and the skeleton's, and their ratios. */
export function tableOf({ size, units, lacuna, floor, lean }: Figures): string {
  const lines = Object.entries(lacuna.ops).map(([name, ours]) =>
    rowOf(name, ours, floor?.ops[name], lean?.ops[name]),
  );
  return [
    `### ${size.toLocaleString('en')} reports${units ? `, ${units.toLocaleString('en')} units` : ''}`,
    '',
    '| operation | p50 ms | p95 ms | requests/s | CPU ms | SQL | HTML kB (gz) | script kB (gz) | floor CPU | ratio to floor | lean CPU | ratio to lean |',
    '|---|---|---|---|---|---|---|---|---|---|---|---|',
    ...lines,
    '',
  ].join('\n');
}

function rowOf(
  name: string,
  ours: MeasuredOperation,
  floor: MeasuredOperation | undefined,
  lean: MeasuredOperation | undefined,
): string {
  if (ours.error) return `| ${name} | ${ours.error.slice(0, 120)} |`;
  const cpu = ours.c16?.cpu_ms_per_request;
  const weight = ours.weight?.gzip_estimate;
  const cells = [
    name,
    ours.c1?.p50,
    ours.c1?.p95,
    ours.c16?.rps,
    cpu,
    ours.sql_calls_per_request,
    weight && kilo(weight.html),
    weight && kilo(weight.js),
    floor?.c16?.cpu_ms_per_request,
    ratio(floor?.c16?.cpu_ms_per_request, cpu),
    lean?.c16?.cpu_ms_per_request,
    ratio(lean?.c16?.cpu_ms_per_request, cpu),
  ];
  return `| ${cells.map((cell) => cell ?? '').join(' | ')} |`;
}

const kilo = (bytes: number): string => (bytes / 1000).toFixed(1);
const ratio = (theirs: number | undefined, ours: number | undefined): string | undefined =>
  theirs && ours ? (theirs / ours).toFixed(2) : undefined;
