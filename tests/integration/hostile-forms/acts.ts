import type { z } from 'zod';
import routes from '#app/routes.ts';
import { table } from '../rights/expected/table.ts';
import {
  everyone,
  type Act,
  type Answers,
  type ByThing,
  type Row,
} from '../rights/expected/row.ts';
import { personas, type Persona } from '../rights/personas.ts';
import { thingNames, type ThingName } from '../rights/things.ts';
import { fieldsOf, type FormField } from './fields-of.ts';
import { instead } from './instead.ts';

/** One act of the product with who may do it, on what, and what its form asks for. */
export interface KnownAct {
  title: string;
  intent: string;
  row: Row;
  act: Act;
  persona: Persona;
  thing: ThingName;
  schema: z.ZodType;
  fields: FormField[];
  /** Visitors may do it too: nobody's session can have ended. */
  isOpenToAll: boolean;
}

/** Who is let in, by the tables of the rights; not a visitor where somebody signed in is too. */
function whoMay(answers: Answers | ByThing): { persona: Persona; thing: ThingName } {
  const ofThings: ByThing = typeof answers === 'string' ? { ordinary: answers } : answers;
  for (const thing of thingNames) {
    const letters = ofThings[thing]?.replaceAll(' ', '') ?? '';
    const at = letters.indexOf('.', 2);
    if (at >= 0) return { thing, persona: personas[at]! };
  }
  const thing = thingNames.find((name) => ofThings[name] !== undefined) ?? 'ordinary';
  return { thing, persona: 'author' };
}

const flat = (list: typeof routes): typeof routes =>
  list.flatMap((route) => [route, ...flat(route.children ?? [])]);

/** Every act of every route: the rights say which there are, the routes themselves what they ask for. */
export async function allActs(): Promise<KnownAct[]> {
  const files = flat(routes).map(({ file }) => file);
  return (await Promise.all(files.map(actsOf))).flat();
}

async function actsOf(file: string): Promise<KnownAct[]> {
  const { action } = (await import(`../../../app/${file}`)) as {
    action?: { schemas: Record<string, z.ZodType> };
  };
  return Object.entries(action?.schemas ?? {}).flatMap(([intent, schema]) => {
    const row = table[file];
    const known = row?.acts?.[intent];
    // That an act has no line is told by the rights walk.
    if (!row || !known) return [];
    const title = `${file.replace(/^routes\/|\.tsx?$/g, '')} ${intent}`;
    const act = { ...known, ...instead[title] };
    return {
      title,
      intent,
      row,
      act,
      schema,
      fields: fieldsOf(schema),
      isOpenToAll: act.answers === everyone,
      ...whoMay(act.answers),
      ...instead[title],
    };
  });
}
