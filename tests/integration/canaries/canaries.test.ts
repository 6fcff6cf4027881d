// Suite 20: marks in everything that is hidden, looked for at every address as everybody else, and in all that is kept.
import { beforeAll, expect, test } from 'vitest';
import { isFull, keepFigures } from '#tests/support/assurance.ts';
import { send } from '../rights/ask.ts';
import { personas, type Persona } from '../rights/personas.ts';
import { runApp } from '../rights/running-app.ts';
import { lettersSent } from '../mail-tricks/letters-sent.ts';
import { kindNames, newMarks, wordsOf, type Kind } from './marks.ts';
import { heardBy, seenBy, storedPlaces } from './places.ts';
import { plant, type Planted } from './plant.ts';

const running = runApp();
const marks = newMarks();
let planted: Planted;
beforeAll(async () => {
  planted = await plant(running, marks);
}, 120_000);

/** Who may meet marks of a kind; the name of a hidden author is a person's like any other away from the report. */
const insiders: Record<Kind, Persona[]> = {
  sent: ['author'],
  draft: ['author'],
  listed: ['author', 'analyst assigned'],
  hidden: [...personas],
  protected: ['journalist and co-author'],
  protectedToo: ['journalist and co-author'],
  restricted: ['author'],
};
const lookers: readonly Persona[] = isFull
  ? personas
  : ['member of another group', 'analyst unassigned', 'head'];

test('no mark is met by anybody who may not know', async () => {
  await lettersSent();
  const hits: Record<string, string[]> = { pages: [], data: [], search: [], errors: [], live: [] };
  let doors = 0;
  for (const persona of lookers) {
    const hiddenHere = wordsOf(
      marks,
      kindNames.filter((kind) => !insiders[kind].includes(persona)),
    );
    const searched = isFull ? hiddenHere : hiddenHere.slice(0, 10);
    const seen = await seenBy(running, persona, planted, searched);
    doors += seen.length;
    for (const { place, door, body } of seen) {
      hits[place]!.push(
        ...hiddenHere
          .filter((word) => body.includes(word))
          .map((word) => `${persona} ${door}: ${word}`),
      );
    }
  }
  const say = () => {
    const said = { circle: 'group', text: marks.sent.comment! };
    const { secret } = running.people.author;
    return send(running.app.origin, `/reports/${planted.reports[0]!.id}/discussion`, secret, said);
  };
  const heard = await heardBy(running, 'head', say);
  hits.live!.push(...wordsOf(marks).filter((word) => heard.includes(word)));
  // Who is written to of a report with a hidden author may know the name.
  for (const [place, text] of Object.entries(await storedPlaces(running))) {
    const unsaid = wordsOf(
      marks,
      place === 'letters' ? kindNames.filter((kind) => kind !== 'hidden') : kindNames,
    );
    hits[place] = unsaid.filter((word) => text.includes(word));
  }
  const planting = wordsOf(marks).length;
  const byPlace = Object.entries(hits).map(([place, found]) => `${place} ${found.length}`);
  await keepFigures(
    'canaries',
    `${planting} marks, ${doors} answers to ${lookers.length} personas; hits: ${byPlace.join(', ')}`,
    { planting, doors, hits },
  );
  expect(planting).toBe(50);
  expect(Object.values(hits).flat()).toEqual([]);
}, 900_000);

test('who may know meets them, so that the marks mean something', async () => {
  const met = async (persona: Persona, kinds: Kind[]) => {
    const seen = await seenBy(running, persona, planted, []);
    const bodies = seen.map(({ body }) => body).join('\n');
    return wordsOf(marks, kinds).filter((word) => !bodies.includes(word));
  };
  expect(await met('author', ['sent', 'draft', 'hidden'])).toEqual([]);
  expect(await met('journalist and co-author', ['protected', 'protectedToo'])).toEqual([]);
}, 300_000);
