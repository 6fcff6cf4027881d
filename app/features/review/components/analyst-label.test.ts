import { expect, test } from 'vitest';
import { COUNT_LIMIT } from '#app/features/reports/domain/count-limit.ts';
import { analystLabel } from './analyst-label.ts';

const t = (key: string, values?: object) => `${key} ${JSON.stringify(values)}`;

test('what a person holds is said exactly up to the limit of counting, and as more beyond', () => {
  const name = 'Аяжан';
  expect(analystLabel({ name, load: COUNT_LIMIT }, t)).toContain(`"count":${COUNT_LIMIT}`);
  expect(analystLabel({ name, load: COUNT_LIMIT + 1 }, t)).toContain('analystLoadMore');
});
