// Marks planted in everything that a protected source has, looked for behind every door of the product.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { addQuote } from '#app/features/sources/commands/add-quote.server.ts';
import { protectSource } from '#app/features/sources/commands/protect-source.server.ts';
import { db, rows } from '#app/platform/database.server.ts';
import { makeFileStore } from '#app/platform/files/file-store.server.ts';
import { newId, newSecret } from '#app/platform/ids.ts';
import { contextOf } from '#tests/factories/command.ts';
import { makeSource } from '#tests/factories/source.ts';
import { send } from './ask.ts';
import { table } from './expected/table.ts';
import { personas, type Persona } from './personas.ts';
import { bodiesOf, dataOf } from './bodies.ts';
import { runApp } from './running-app.ts';
import { makeThing, type Thing } from './things.ts';

const running = runApp();
const bodyOf = bodiesOf(running);

const mark = (kind: string) =>
  `${kind}${newSecret()
    .replace(/[^a-z]/gi, '')
    .slice(0, 10)}zz`;
const marks = {
  address: mark('address').toLowerCase(),
  title: mark('Название'),
  outlet: mark('Издание'),
  person: mark('Человек'),
  text: mark('Текст'),
  quote: mark('Цитата'),
  fileName: mark('file'),
  fileText: mark('Письмо'),
  reason: mark('Причина'),
};
const words = Object.values(marks);
const open = {} as { thing: Thing; withAddress: string; byHand: string; fileId: string };

/** Who added the sources, and the one person named for them. */
const insiders: Persona[] = ['journalist and co-author', 'coordinator'];
const others = personas.filter((persona) => !insiders.includes(persona));

beforeAll(async () => {
  const { cast, app, people } = running;
  const { journalist, coordinator } = cast.actors;
  const thing = await makeThing(running, 'ordinary');
  const said = { title: marks.title, outlet: marks.outlet, author: marks.person };
  const withAddress = await makeSource(journalist, thing.id, {
    ...said,
    url: `https://${marks.address}.kz/${marks.address}`,
    quote: marks.quote,
    isProtected: 'yes',
    protectedDescription: 'Сотрудник отдела',
  });
  const byHand = await makeSource(journalist, thing.id, {
    ...said,
    noAddressReason: marks.reason,
    text: `${marks.text}. Он сказал: ${marks.quote}.`,
    isProtected: 'yes',
    protectedDescription: 'Сотрудник отдела',
  });
  const context = contextOf(journalist);
  const { id: copy } = await db().capture.findFirstOrThrow({ where: { sourceId: byHand } });
  const input = { copy, words: `Он сказал: ${marks.quote}`, near: 0 };
  expect(await addQuote(context, { sourceId: byHand, input })).toMatchObject({ ok: true });
  for (const sourceId of [withAddress, byHand]) {
    const named = [coordinator.accountId];
    const asked = { sourceId, protectedDescription: 'Сотрудник отдела', named };
    expect(await protectSource(context, asked)).toEqual({ ok: true });
  }
  const store = makeFileStore(path.join(app.dataDir, 'files'));
  const fileId = newId();
  await db().attachment.create({
    data: {
      ...(await store.storeBytes(Buffer.from(marks.fileText))),
      id: fileId,
      reportId: thing.id,
      sourceId: byHand,
      name: `${marks.fileName}.txt`,
      kind: 'text',
      mime: 'text/plain',
      uploadedById: journalist.accountId,
      uploadedAt: new Date(),
    },
  });
  // Who is mentioned is told by mail.
  const mention = people.author.accountId;
  const comment = { circle: 'shared', text: 'Добавлен защищённый источник.', mention };
  const { secret } = people['journalist and co-author'];
  expect(await send(app.origin, `/reports/${thing.id}/discussion`, secret, comment)).toBe('.');
  Object.assign(open, { thing, withAddress, byHand, fileId });
}, 60_000);

/** Every page and resource that the product has, asked about this report, its sources, copy and file. */
async function doorsOf(persona: Persona): Promise<string[]> {
  const person = running.people[persona];
  const { thing, withAddress, byHand, fileId } = open;
  const asked = { ...running, thing: { ...thing, sourceId: byHand }, persona, person };
  const reading = Object.values(table).filter(({ read }) => read !== undefined);
  const pathsOf = (isResource: boolean) =>
    Promise.all(
      reading
        .filter((row) => (row.isResource === true) === isResource)
        .map(({ path: pathFor }) => pathFor(asked)),
    );
  const { id: captureId } = await db().capture.findFirstOrThrow({ where: { sourceId: byHand } });
  const sources = [byHand, withAddress].flatMap((id) =>
    ['', '/edit', '/protection', '?view=changes', `?copy=${captureId}`].map(
      (part) => `/sources/${id}${part}`,
    ),
  );
  const searches = words.flatMap((word) =>
    ['/search', '/reports', '/review'].map((page) => `${page}?q=${encodeURIComponent(word)}`),
  );
  const pages = [...(await pathsOf(false)), ...sources, ...searches, `/files/${fileId}/access`];
  const files = [`/files/${fileId}`, `/files/${fileId}/view`, `/captures/${captureId}`];
  const all = [...pages, ...pages.map(dataOf), ...(await pathsOf(true)), ...files];
  return [...new Set(all)];
}

/**
 * The words that somebody looks for stand in their box, in the title and in the address, and are their
 * own: there the id of a source shows that it was found by them.
 */
function hitsIn(body: string, door: string): string[] {
  const asked = new URL(door, 'http://localhost').searchParams.get('q');
  const telling = asked ? [...words.filter((word) => word !== asked), ...sourceIds()] : words;
  return telling.filter((word) => body.includes(word));
}

const sourceIds = () => [open.withAddress, open.byHand];

async function found(persona: Persona): Promise<string[]> {
  const { secret } = running.people[persona];
  const doors = await doorsOf(persona);
  const hits = await Promise.all(
    doors.map(async (door) => {
      const body = await bodyOf(door, secret);
      return hitsIn(body, door).map((word) => `${door}: ${word}`);
    }),
  );
  return hits.flat();
}

describe('a protected source', () => {
  test.each(others)(
    'is behind no door for: %s',
    async (persona) => {
      expect(await found(persona)).toEqual([]);
    },
    120_000,
  );

  test.each(insiders)(
    'is there whole for: %s, so that the marks mean something',
    async (persona) => {
      const hits = await found(persona);
      const met = new Set(hits.map((hit) => hit.split(': ').at(-1)));
      expect(words.filter((word) => !met.has(word))).toEqual([]);
    },
  );

  test('is news of its report alone to the browsers that are open', async () => {
    const { app, people, cast } = running;
    const { secret } = people['analyst assigned'];
    const headers = { Cookie: `lacuna=${secret}`, Accept: 'text/event-stream' };
    const abort = new AbortController();
    const stream = await fetch(`${app.origin}/api/events`, { headers, signal: abort.signal });
    const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
    const { id: copy } = await db().capture.findFirstOrThrow({ where: { sourceId: open.byHand } });
    const input = { copy, words: marks.text, near: 0 };
    const quoted = await addQuote(contextOf(cast.actors.journalist), {
      sourceId: open.byHand,
      input,
    });
    expect(quoted).toMatchObject({ ok: true });
    let heard = '';
    while (!heard.includes(`report:${open.thing.id}`)) heard += (await reader.read()).value ?? '';
    abort.abort();
    expect([...words, ...sourceIds()].filter((word) => heard.includes(word))).toEqual([]);
  });

  test('is in no letter, log, job, event or notification', async () => {
    const all = async (name: string) => {
      const sql = `select row_to_json(t)::text as row from ${name} t`;
      const kept = await rows<{ row: string }>(`canary.${name}`, sql, []);
      return kept.map(({ row }) => row).join('\n');
    };
    const letters = () => lettersIn(path.join(running.app.dataDir, 'mail'));
    await expect.poll(letters, { timeout: 30_000 }).not.toBe('');
    const places = {
      log: running.app.logs(),
      letters: await letters(),
      jobs: await all('pgboss.job'),
      events: await all('event'),
      notifications: await all('notification'),
      answers: await all('idempotency_key'),
    };
    expect(places.jobs).toContain('capture-source');
    expect(places.events).toContain('source.protected');
    const hits = Object.entries(places).flatMap(([place, text]) =>
      words.filter((word) => text.includes(word)).map((word) => `${place}: ${word}`),
    );
    expect(hits).toEqual([]);
  });
});

/** Letters as they travel and as they are read. */
async function lettersIn(folder: string): Promise<string> {
  const names = await readdir(folder).catch(() => []);
  const letters = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
  return letters
    .flatMap((letter) => [
      letter,
      ...(letter.match(/(?:[A-Za-z0-9+/]{40,}={0,2}\r?\n?)+/g) ?? []).map((block) =>
        Buffer.from(block.replace(/\s/g, ''), 'base64').toString('utf8'),
      ),
      letter
        .replace(/=\r?\n/g, '')
        .replace(/(?:=[0-9A-F]{2})+/g, (run) =>
          Buffer.from(run.replaceAll('=', ''), 'hex').toString('utf8'),
        ),
    ])
    .join('\n');
}
