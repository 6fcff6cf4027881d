// Ids of what one must not know of, and ids of nothing, asked for by somebody who may know of neither.
import { isDeepStrictEqual } from 'node:util';
import { newId } from '#app/platform/ids.ts';
import type { Asked, Row } from './expected/row.ts';
import { table } from './expected/table.ts';
import { personas } from './personas.ts';
import type { RunningApp } from './running-app.ts';
import { makeThing, thingNames, type Thing, type ThingName } from './things.ts';

const stranger = 'member of another group';

/** The thing of a row that the tables hide from a member of another group. */
function hiddenFrom({ read }: Row): ThingName | null {
  if (read === undefined) return null;
  const at = personas.indexOf(stranger);
  const letterOf = (answers: string | undefined) => answers?.replaceAll(' ', '')[at];
  if (typeof read === 'string') return letterOf(read) === '4' ? 'ordinary' : null;
  return thingNames.find((name) => letterOf(read[name]) === '4') ?? null;
}

const nothing = (): Thing => ({
  id: newId(),
  commentId: newId(),
  threadId: newId(),
  sourceId: newId(),
});

/** Pages whose address names a thing: the others are the same for everybody. */
export const pagesOfThings = Object.entries(table).flatMap(([file, row]) => {
  const thing = hiddenFrom(row);
  return thing && /thing/.test(row.path.toString()) ? [{ file, row, thing }] : [];
});

/** An answer without what differs from one to the next: ids, nonces, and a session prolonged now and then. */
export async function askAsStranger(running: RunningApp, path: string) {
  const { secret } = running.people[stranger];
  const started = performance.now();
  const answer = await fetch(running.app.origin + path, {
    headers: { Cookie: `lacuna=${secret}`, 'Accept-Language': 'ru' },
    redirect: 'manual',
  });
  const body = await answer.text();
  const ms = performance.now() - started;
  const headers = [...answer.headers.keys()].filter(
    (name) => !['connection', 'set-cookie'].includes(name),
  );
  const same = body
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID')
    .replace(/nonce="[^"]*"/g, 'nonce');
  return { ms, told: { status: answer.status, headers, body: same } };
}

type Answer = Awaited<ReturnType<typeof askAsStranger>>;

/** Asks by turns for hidden things and for nothing: how often the answers differ, and how long each took. */
export async function compareIds(
  running: RunningApp,
  { row, thing }: (typeof pagesOfThings)[number],
  { each, kinds }: { each: number; kinds: number },
) {
  const person = running.people[stranger];
  const pathOf = (of: Thing) =>
    row.path({ ...running, persona: stranger, person, thing: of } satisfies Asked);
  const things = await Promise.all(Array.from({ length: kinds }, () => makeThing(running, thing)));
  const hidden: number[] = [];
  const unknown: number[] = [];
  const leaks: object[] = [];
  for (let at = 0; at < each; at += 1) {
    const pair = [things[at % kinds]!, nothing()];
    // Now the one first, now the other: whoever comes second finds a warm server.
    const inTurn = at % 2 === 0 ? pair : pair.toReversed();
    const answers = [];
    for (const one of inTurn) answers.push(await askAsStranger(running, await pathOf(one)));
    const [ofHidden, ofNothing] = (at % 2 === 0 ? answers : answers.toReversed()) as [
      Answer,
      Answer,
    ];
    hidden.push(ofHidden.ms);
    unknown.push(ofNothing.ms);
    if (!isDeepStrictEqual(ofHidden.told, ofNothing.told)) {
      leaks.push({ hidden: ofHidden.told, nothing: ofNothing.told });
    }
  }
  return { hidden, unknown, leaks };
}
