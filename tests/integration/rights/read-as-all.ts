import { askAll, read } from './ask.ts';
import type { Answers, ByThing, Row } from './expected/row.ts';
import type { RunningApp } from './running-app.ts';
import { meaning, thingNames, type Thing, type ThingName } from './things.ts';

/** A row for each thing that the answers tell apart. */
export function cases(
  answers: Answers | ByThing,
): [about: string, name: ThingName, answers: Answers][] {
  if (typeof answers === 'string') return [['', 'ordinary', answers]];
  return thingNames.flatMap((name) => {
    const expected = answers[name];
    return expected ? [[` of ${meaning[name]}`, name, expected] as const] : [];
  }) as [string, ThingName, Answers][];
}

/** What everybody is answered who asks for the page of that thing, or for its data. */
export async function readAsAll(
  running: RunningApp,
  { path }: Row,
  thing: Thing,
  suffix: '' | '.data',
) {
  return askAll(running.people, async (persona, person) => {
    const asked = { ...running, thing, persona, person };
    const address = new URL(await path(asked), running.app.origin);
    if (suffix)
      address.pathname = address.pathname === '/' ? '/_root.data' : `${address.pathname}.data`;
    return read(running.app.origin, address.pathname + address.search, person.secret);
  });
}
