// The control of the canaries: a mark that got out, in a name that all see and in the log of jobs, is found.
import { expect, test } from 'vitest';
import { db } from '#app/platform/database.server.ts';
import { keepFigures } from '#tests/support/assurance.ts';
import { runApp } from '../rights/running-app.ts';
import { newMarks, wordsOf } from './marks.ts';
import { seenBy, storedPlaces } from './places.ts';
import { plant } from './plant.ts';

const running = runApp();

test('a mark that leaks is found at its place', async () => {
  const marks = newMarks();
  const planted = await plant(running, marks);
  const leaked = marks.sent.narrative!;
  await db().group.update({ where: { id: running.cast.group.id }, data: { name: leaked } });
  await db()
    .$executeRaw`update pgboss.job set output = ${JSON.stringify({ message: leaked })}::jsonb`;
  const seen = await seenBy(running, 'visitor', planted, []);
  const hits = seen.filter(({ body }) => wordsOf(marks).some((word) => body.includes(word)));
  const { jobs } = await storedPlaces(running);
  const inJobs = wordsOf(marks).filter((word) => jobs!.includes(word));
  const places = new Set(hits.map(({ place }) => place));
  await keepFigures(
    'canaries-control',
    `a mark let out: found in ${hits.length} answers to a visitor and in the jobs`,
    { doors: hits.map(({ door }) => door) },
  );
  expect(places).toContain('pages');
  expect(inJobs).toEqual([leaked]);
}, 300_000);
