// Every door of the product, and everybody who may come to it: what the rights say, as the web answers.
import { describe, expect, test } from 'vitest';
import routes from '#app/routes.ts';
import { askAll, send } from './ask.ts';
import { table } from './expected/table.ts';
import type { Act, Asked, Row } from './expected/row.ts';
import { cases, readAsAll } from './read-as-all.ts';
import { runApp } from './running-app.ts';
import { makeThing, type Thing, type ThingName } from './things.ts';

const running = runApp();
const things = new Map<ThingName, Promise<Thing>>();

/** The thing that all personas look at; acts that use it up get new ones. */
function shared(name: ThingName): Promise<Thing> {
  const thing = things.get(name) ?? makeThing(running, name);
  things.set(name, thing);
  return thing;
}

async function sendAsAll(row: Row, intent: string, act: Act, name: ThingName) {
  const {
    form = () => ({}),
    path = row.path,
    endsSession,
    spendsThing,
    findsMistakes,
    isUpload,
  } = act;
  return askAll(
    running.people,
    async (persona, person) => {
      const thing = await (spendsThing ? makeThing(running, name) : shared(name));
      const asked: Asked = { ...running, thing, persona, person };
      const fields = { ...(await form(asked)), ...(intent === 'default' ? {} : { intent }) };
      return send(running.app.origin, await path(asked), person.secret, fields, {
        findsMistakes,
        isUpload,
      });
    },
    { endsSession },
  );
}

interface RouteModule {
  loader?: unknown;
  default?: unknown;
  action?: { rules: Record<string, string> };
}

const files = flat(routes).map(({ file }) => file);

function flat(list: typeof routes): typeof routes {
  return list.flatMap((route) => [route, ...flat(route.children ?? [])]);
}

describe('the tables', () => {
  test.each(files)('have a line for each loader and act of %s', async (file) => {
    const route = (await import(`../../../app/${file}`)) as RouteModule;
    const row = table[file];
    expect({
      isRead: row?.read !== undefined,
      isPage: !row?.isResource,
      acts: Object.keys(row?.acts ?? {}).sort(),
    }).toEqual({
      isRead: route.loader !== undefined,
      isPage: route.default !== undefined,
      acts: Object.keys(route.action?.rules ?? {}).sort(),
    });
  });

  test('name no file that is not served', () => {
    expect(Object.keys(table).filter((file) => !files.includes(file))).toEqual([]);
  });
});

describe.each(Object.entries(table))('%s', (_file, row) => {
  for (const [about, name, answers] of row.read ? cases(row.read) : []) {
    test(`the page${about}`, async () => {
      expect(await readAsAll(running, row, await shared(name), '')).toBe(answers);
    });
    test.skipIf(row.isResource)(`its data${about}`, async () => {
      expect(await readAsAll(running, row, await shared(name), '.data')).toBe(answers);
    });
  }
  for (const [intent, act] of Object.entries(row.acts ?? {})) {
    test.each(cases(act.answers))(`the act ${intent}%s`, async (_about, name, answers) => {
      expect(await sendAsAll(row, intent, act, name)).toBe(answers);
    });
  }
});
