import { parseArgs } from 'node:util';
import { Stop } from '../bootstrap/project.mjs';

const usage = `npm run bench -- [--sizes 20000,200000] [--secs 8] [--runs 3] [--only queue,item] [--units 30000,300000] [--alone] [--fresh] [--keep]
  --sizes  numbers of reports, each in a database of its own
  --secs   how long each part of a measurement lasts
  --runs   how often each is repeated
  --only   some operations; acts alone: the register, campaigns and coverage, parser and import
  --units  sizes of the register of acts, on the largest database of reports
  --alone  Lacuna without the floor and the skeleton
  --fresh  makes the databases anew
  --keep   keeps them although migrations came since`;

export interface BenchOptions {
  sizes: number[];
  secs: string;
  runs: string;
  only: string | undefined;
  units: number[];
  alone: boolean;
  fresh: boolean;
  keep: boolean;
}

/** What the person at the terminal asked for. */
export function benchOptions(): BenchOptions {
  try {
    const { values } = parseArgs({
      options: {
        sizes: { type: 'string', default: '20000,200000' },
        secs: { type: 'string', default: '8' },
        runs: { type: 'string', default: '3' },
        only: { type: 'string' },
        units: { type: 'string', default: '30000,300000' },
        alone: { type: 'boolean', default: false },
        fresh: { type: 'boolean', default: false },
        keep: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) throw new Stop(usage);
    const { only, ...rest } = values;
    const numbers = (list: string) => list.split(',').map(Number);
    return { ...rest, only, sizes: numbers(values.sizes), units: numbers(values.units) };
  } catch (error) {
    if (error instanceof Stop) throw error;
    throw new Stop(`${(error as Error).message}\n\n${usage}`);
  }
}
