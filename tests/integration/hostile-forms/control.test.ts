// The control of the hostile posts: with the schemas' judgement taken out of the app, the same posts have to break it.
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { keepFigures } from '#tests/support/assurance.ts';
import { runApp } from '../rights/running-app.ts';
import { allActs } from './acts.ts';
import { Figures } from './figures.ts';
import { fingerprints } from './fingerprint.ts';
import { standingOf } from './standing.ts';
import { openForm, tryOut } from './try-out.ts';
import { oddVariants } from './odd-variants.ts';
import { plainVariants } from './plain-variants.ts';

const guardsOff = fileURLToPath(new URL('guards-off.ts', import.meta.url));
const running = runApp({ NODE_OPTIONS: `--import=${guardsOff}` });
const tried = ['account/profile default', 'groups/edit default', 'reports/source-new default'];

test('forms that no schema judges break the app, and the suite says so', async () => {
  const prints = await fingerprints(running.app.database.ownerUrl);
  const standing = await standingOf(running);
  const figures = new Figures();
  const acts = (await allActs()).filter(({ title }) => tried.includes(title));
  for (const known of acts) {
    const first = await openForm(running, known);
    for (const post of [...plainVariants(first), ...oddVariants(first, 10, 1)]) {
      const form = await openForm(running, known);
      figures.add(await tryOut(running, form, post, { language: 'ru', prints, standing }));
    }
  }
  await prints.end();
  const { broken, faults } = figures.asJson();
  await keepFigures('hostile-posts-control', figures.line(acts.length), figures.asJson());
  expect(broken).toBeGreaterThan(0);
  expect(faults).toBeGreaterThan(broken);
}, 120_000);
