// Suite 24: what somebody who makes the server work costs the others. How much is told by the full form alone.
import { expect, test } from 'vitest';
import { isFull, keepFigures } from '#tests/support/assurance.ts';
import { runApp, type RunningApp } from '../rights/running-app.ts';
import { makeThing } from '../rights/things.ts';
import { beginAbuse } from './abuser.ts';
import { abuses } from './abuses.ts';

const running = runApp();
const rounds = isFull ? 100 : 6;
const pages = ['/', '/reports', '/sign-in'];

/** How long nine of ten and half of the other readers wait at most, while they read by turns. */
async function p95({ app, people }: RunningApp): Promise<number> {
  const times: number[] = [];
  for (let at = 0; at < rounds; at += 1) {
    const started = performance.now();
    const answer = await fetch(app.origin + pages[at % pages.length], {
      headers: { Cookie: `lacuna=${people.author.secret}` },
    });
    await answer.arrayBuffer();
    times.push(performance.now() - started);
    expect(answer.status).toBe(200);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(rounds * 0.95)]!;
}

test('abuse breaks nothing, and what it costs is told', async () => {
  const { id } = await makeThing(running, 'draft');
  await p95(running);
  const figures: { what: string; before: number; during: number; asked: number }[] = [];
  const { secret } = running.people['journalist and co-author'];
  const target = { origin: running.app.origin, secret: secret!, reportId: id };
  for (const { what } of abuses) {
    const before = await p95(running);
    const abuse = await beginAbuse(what, target);
    const during = await p95(running);
    const statuses = await abuse.end();
    figures.push({ what, before, during, asked: statuses.length });
    // Four at once are no more than wait for their turn: nobody is refused for them.
    const broken = statuses.filter((status) => status >= 500 || status === 429);
    expect({ what, broken }).toEqual({ what, broken: [] });
  }
  const told = figures.map(
    ({ what, before, during }) =>
      `${what} ${Math.round(before)} → ${Math.round(during)} ms (${(during / before).toFixed(1)}×)`,
  );
  await keepFigures('load', `p95 of readers before → during: ${told.join('; ')}`, { figures });
}, 900_000);
