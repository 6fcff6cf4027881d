import { parseArgs } from 'node:util';
import { Stop } from '../bootstrap/project.mjs';

const usage = `npm run bench -- [--sizes 20000,200000] [--secs 8] [--runs 3] [--only queue,item] [--alone] [--fresh] [--keep]
  --sizes  numbers of reports, each in a database of its own
  --secs   how long each part of a measurement lasts
  --runs   how often each is repeated
  --only   some operations
  --alone  Lacuna without the floor and the skeleton
  --fresh  makes the databases anew
  --keep   keeps them although migrations came since`;

export interface BenchOptions {
  sizes: number[];
  secs: string;
  runs: string;
  only: string | undefined;
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
        alone: { type: 'boolean', default: false },
        fresh: { type: 'boolean', default: false },
        keep: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) throw new Stop(usage);
    const { only, ...rest } = values;
    return { ...rest, only, sizes: values.sizes.split(',').map(Number) };
  } catch (error) {
    if (error instanceof Stop) throw error;
    throw new Stop(`${(error as Error).message}\n\n${usage}`);
  }
}
