// Every form of the product with bad input: refused in the reader's words, nothing lost, nothing half done.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepFigures, partOfToday } from '#tests/support/assurance.ts';
import { runApp } from '../rights/running-app.ts';
import { allActs, type KnownAct } from './acts.ts';
import { fingerprints, type Fingerprints } from './fingerprint.ts';
import { Figures } from './figures.ts';
import { keptWhenEnded } from './kept-when-ended.ts';
import { refusedFields } from './judge.ts';
import { send, type Post } from './post.ts';
import { standingOf, type Standing } from './standing.ts';
import { languages, openForm, tryOut, type OpenForm } from './try-out.ts';
import { oddVariants } from './odd-variants.ts';
import { plainVariants } from './plain-variants.ts';

const running = runApp();
const acts = await allActs();
const oddOnes = 120;
const seed = 20_261_124;
/** In `npm test` each form meets a third of what everybody thinks of and one that nobody does, by turns. */
const thirdOf = <One>(all: One[], index: number) => partOfToday(all, 3, index);
const fewOf = <One>(all: One[], index: number) => partOfToday(all, oddOnes, index);
const kinds = new Set<string>();
const sent = new Set<string>();
const figures = new Figures();

let prints: Fingerprints;
let standing: Standing;
beforeAll(async () => {
  prints = await fingerprints(running.app.database.ownerUrl);
  standing = await standingOf(running);
}, 60_000);
afterAll(async () => {
  await prints.end();
  await keepFigures('hostile-posts', figures.line(acts.length), figures.asJson());
});

const languageAt = (index: number) => languages[index % languages.length]!;

/** Sends one after the other; a form that was taken is opened anew, as it may be gone. */
async function faultsOfAll(known: KnownAct, posts: (form: OpenForm) => Post[], index: number) {
  let form = await openForm(running, known);
  const faults: string[] = [];
  for (const [at, post] of posts(form).entries()) {
    const language = languageAt(index + at);
    const tried = await tryOut(running, form, post, { language, prints, standing });
    figures.add(tried);
    faults.push(...tried.faults);
    const mayBeGone =
      tried.answer.status < 400 || (!post.raw && refusedFields(known, post) === null);
    if (mayBeGone) form = await openForm(running, known);
  }
  return faults;
}

describe.each(acts.map((known, index) => ({ known, index, title: known.title })))(
  '$title',
  ({ known, index }) => {
    test('says what is wrong, and all that was typed is kept', async () => {
      const plain = (form: OpenForm) => {
        const all = plainVariants(form);
        const some = thirdOf(all, index);
        for (const { what } of all) kinds.add(what);
        for (const { what } of some) sent.add(what);
        return some;
      };
      expect(await faultsOfAll(known, plain, index)).toEqual([]);
    }, 120_000);

    test('withstands posts that nobody thinks of', async () => {
      const odd = (form: OpenForm) => fewOf(oddVariants(form, oddOnes, seed + index), index);
      expect(await faultsOfAll(known, odd, index)).toEqual([]);
    }, 600_000);

    const mayComeLate = !(known.isOpenToAll || known.row.isResource || known.act.isUpload);
    if (!mayComeLate || thirdOf([index], index).length === 0) return;
    test('keeps what was typed for the sign-in when the session has ended', async () => {
      const { path, entries } = await openForm(running, known);
      const { secret } = running.people['expired session'];
      const language = languageAt(index);
      const before = await prints.take();
      const sent = { origin: running.app.origin, path, secret, language };
      const answer = await send(sent, known, { what: 'late', entries });
      expect(answer.status).toBe(401);
      expect(answer.body).toContain(`<html lang="${language}"`);
      expect(keptWhenEnded(answer.body)).toEqual({
        action: path,
        intent: known.intent,
        values: entries.filter(([name]) => !/^intent$|password/i.test(name)),
      });
      expect(await prints.take()).toEqual(before);
    });
  },
);

test('each kind of bad input was sent, whatever the turn', () => {
  expect([...sent].toSorted()).toEqual([...kinds].toSorted());
});
