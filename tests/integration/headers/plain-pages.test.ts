// A page that is read past Remix is the page that Remix makes: the same bytes, status and headers at every address.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paths } from '#app/paths.ts';
import { newId } from '#app/platform/ids.ts';
import { connect, disconnect } from '#app/platform/database.server.ts';
import { startApp, type AppServer } from '#tests/support/app-server.ts';
import { newDataFolderInMemory, removeDataFolder } from '#tests/support/data-folder.ts';
import { withoutGuards } from '#tests/support/without-guards.ts';
import { ensureBuild } from '../../../scripts/bootstrap/build.mjs';
import { allDoors } from '../rights/doors.ts';
import { table } from '../rights/expected/table.ts';
import { makePersonas } from '../rights/personas.ts';
import type { RunningApp } from '../rights/running-app.ts';
import { makeThing } from '../rights/things.ts';
import { askHeaders } from './ask-headers.ts';

/** The same pages by Remix alone. */
const byRemix = withoutGuards({
  file: '/app/http/plain-page\\.server\\.ts$',
  guard: 'if \\(isHydrated\\(root\\)',
  instead: 'if (true || isHydrated(root)',
});
let dataDir: string;
beforeAll(async () => {
  await ensureBuild();
  dataDir = await newDataFolderInMemory();
}, 300_000);
afterAll(() => removeDataFolder(dataDir));

const askers = ['visitor', 'author', 'head'] as const;
/** What no two answers share; a nonce of other letters is compressed otherwise. */
const own = ['date', 'x-request-id', 'content-security-policy', 'keep-alive', 'content-length'];

async function told(running: RunningApp, path: string, as: (typeof askers)[number]) {
  const { status, headers, body } = await askHeaders(running, path, as);
  const nonce = /'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1] ?? '-';
  const same = body
    .replaceAll(nonce, 'NONCE')
    .replaceAll(headers.get('x-request-id') ?? '-', 'REQUEST')
    // Keys of forms, and ids of things to come, are new at each look.
    .replaceAll(/(value|href|action)="[^"]*[0-9a-f]{8}-[0-9a-f]{4}-7[^"]*"/g, '$1="ID"')
    // React names things by their place in the tree, which is another in each way.
    .replaceAll(/:R\w+:/g, ':R:')
    .replaceAll(/\d\d:\d\d(:\d\d(\.\d+)?Z?)?/g, 'TIME')
    .replaceAll(running.app.origin, 'ORIGIN');
  return { status, headers: [...headers].filter(([name]) => !own.includes(name)), body: same };
}

/** Every address of nothing, and of a report that is there wherever one is asked for. */
async function allPaths(running: RunningApp): Promise<string[]> {
  const thing = await makeThing(running, 'ordinary');
  const person = running.people.author;
  const asked = { ...running, thing, persona: 'author', person } as const;
  const found = Object.values(table).map(({ path }) => path(asked));
  const all = [...allDoors(newId()).map(({ path }) => path), ...(await Promise.all(found))];
  // The log tells of what was done in between.
  return [...new Set(all)].filter((path) => path !== paths.audit());
}

test('the same answer in both ways, whoever asks', async () => {
  const first = await startApp({ dataDir });
  connect(first.database.appUrl);
  const people = await makePersonas();
  const addresses = await allPaths({ app: first, ...people });
  const answersOf = async (app: AppServer) => {
    const answers = [];
    // The first of a session prolongs it.
    for (const as of askers) await told({ app, ...people }, '/', as);
    for (const path of addresses) {
      for (const as of askers)
        answers.push({ path, as, ...(await told({ app, ...people }, path, as)) });
    }
    return answers;
  };
  const here = await answersOf(first);
  await disconnect();
  await first.stop();
  const second = await startApp({ dataDir, env: byRemix });
  const there = await answersOf(second);
  await second.stop();
  const known = new Map(there.map((answer) => [`${answer.as} ${answer.path}`, answer]));
  for (const answer of here) {
    // A page that goes on in the browser is always made by Remix.
    if (answer.body.includes('__remixContext')) continue;
    expect(answer).toEqual(known.get(`${answer.as} ${answer.path}`));
  }
  const pages = here.filter(({ status, body }) => status === 200 && body.startsWith('<!doctype'));
  expect(pages.length).toBeGreaterThan(60);
}, 300_000);
