import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { createRequire } from 'node:module';
import { beforeAll, expect, test } from 'vitest';

const config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as {
  forbidden: { name: string }[];
  options: object;
};

let violations: ICruiseResult['summary']['violations'];

beforeAll(async () => {
  const { output } = await cruise(['app', 'server.ts', 'prisma'], {
    ...config.options,
    ruleSet: { forbidden: config.forbidden as never },
    validate: true,
  });
  ({ violations } = (output as ICruiseResult).summary);
}, 60_000);

test.each(config.forbidden.map(({ name }) => name))('imports: %s', (name) => {
  const broken = violations.filter(({ rule }) => rule.name === name);
  expect(broken.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
});
