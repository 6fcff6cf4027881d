import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockState, type Pause } from '#app/features/reports/domain/clock.ts';
import { loadCalendar } from '#app/features/reports/queries/load-calendar.server.ts';
import { db } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/ids.ts';
import { makeCast, reportOf } from '#tests/factories/cast.ts';
import { testDatabase } from '#tests/support/database.ts';

testDatabase('file');

const hour = 3_600_000;
const first = Date.parse('2026-01-01T00:00:00Z');
/** Four moments in order: start, pause, resumption, now; over New Year, Nauryz and weekends. */
const moments = fc
  .array(fc.integer({ min: 0, max: 24 * 120 }), { minLength: 4, maxLength: 4 })
  .map((hours) => hours.toSorted((a, b) => a - b).map((count) => new Date(first + count * hour)));

test('the database counts the days of a clock as the rules do', async () => {
  const { id } = await reportOf(await makeCast());
  const calendar = await loadCalendar();
  await fc.assert(
    fc.asyncProperty(moments, fc.constantFrom('none', 'open', 'ended'), async (at, kind) => {
      const [startedAt, from, to, now] = at as [Date, Date, Date, Date];
      const clockId = newId();
      await db().reportClock.deleteMany({ where: { reportId: id } });
      await db().reportClock.create({
        data: { id: clockId, reportId: id, kind: 'triage', startedAt, limitDays: 10 },
      });
      const pauses: Pause[] = kind === 'none' ? [] : [{ from, to: kind === 'open' ? null : to }];
      for (const pause of pauses) {
        await db().reportClockPause.create({
          data: {
            id: newId(),
            clockId,
            cause: 'clarification',
            pausedAt: pause.from,
            resumedAt: pause.to,
          },
        });
      }
      const [row] = await db().$queryRaw<{ used: number }[]>`
        select clock_days_used(${clockId}::uuid, ${now}) as used`;
      const { used } = clockState({ kind: 'triage', startedAt, pauses, limit: 10 }, now, calendar);
      expect(row?.used).toBe(used);
    }),
    { numRuns: 150 },
  );
});
