import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { rows } from '#app/platform/database.server.ts';
import { simpleParser } from 'mailparser';
import { table } from '../rights/expected/table.ts';
import type { Persona } from '../rights/personas.ts';
import type { RunningApp } from '../rights/running-app.ts';
import type { Planted } from './plant.ts';

/** A place and all that was found there, by which hits are counted. */
export interface Seen {
  place: 'pages' | 'data' | 'search' | 'errors';
  door: string;
  body: string;
}

/** All that somebody is answered about what was planted: at every address, in the search, and where they go wrong. */
export async function seenBy(
  running: RunningApp,
  persona: Persona,
  planted: Planted,
  words: string[],
) {
  const person = running.people[persona];
  const pages = new Set<string>();
  const resources = new Set<string>();
  const [first, ...others] = planted.reports;
  const { id, sourceId } = first!;
  const asked = {
    ...running,
    persona,
    person,
    thing: { id, sourceId, commentId: id, threadId: id },
  };
  for (const row of Object.values(table)) {
    if (row.read === undefined) continue;
    const door = await row.path(asked);
    const doors = row.isResource ? resources : pages;
    doors.add(door);
    for (const other of others) {
      doors.add(door.replaceAll(sourceId, other.sourceId).replaceAll(id, other.id));
    }
  }
  for (const { fileId } of planted.reports) {
    for (const part of ['', '/view', '/access']) resources.add(`/files/${fileId}${part}`);
  }
  const errors = planted.reports.flatMap(({ id }) => [`/reports/${id}/nowhere`, `/reports/${id}x`]);
  const searches = words.map((word) => `/search?q=${word}`);
  const all: Omit<Seen, 'body'>[] = [
    ...[...pages, ...resources].map((door) => ({ place: 'pages' as const, door })),
    ...[...pages].map((door) => ({ place: 'data' as const, door: dataOf(door) })),
    ...searches.map((door) => ({ place: 'search' as const, door })),
    ...errors.map((door) => ({ place: 'errors' as const, door })),
  ];
  const seen: Seen[] = [];
  for (let at = 0; at < all.length; at += 10) {
    const some = all.slice(at, at + 10);
    seen.push(
      ...(await Promise.all(
        some.map(async (one) => ({ ...one, body: await bodyOf(running, one.door, person.secret) })),
      )),
    );
  }
  return seen;
}

function dataOf(page: string): string {
  const [route = '', query] = page.split('?');
  return `${route === '/' ? '/_root' : route}.data${query ? `?${query}` : ''}`;
}

async function bodyOf({ app }: RunningApp, door: string, secret: string | null): Promise<string> {
  const abort = new AbortController();
  const answer = await fetch(app.origin + door, {
    redirect: 'manual',
    headers: { 'Accept-Language': 'ru', ...(secret ? { Cookie: `lacuna=${secret}` } : {}) },
    signal: abort.signal,
  });
  const isStream = answer.headers.get('content-type')?.startsWith('text/event-stream');
  const body = isStream ? '' : await answer.text();
  abort.abort();
  const typed = new URL(door, app.origin).searchParams.get('q');
  // The words that somebody looks for are their own, wherever the page says them again.
  return typed ? body.replaceAll(typed, '') : body;
}

/** What lies where nobody of the readers comes: logs, letters, jobs, events, notifications, answers kept for repeats. */
export async function storedPlaces(running: RunningApp): Promise<Record<string, string>> {
  const all = async (name: string) => {
    const kept = await rows<{ row: string }>(
      `canaries.${name}`,
      `select row_to_json(t)::text as row from ${name} t`,
      [],
    );
    return kept.map(({ row }) => row).join('\n');
  };
  return {
    log: running.app.logs(),
    letters: await lettersIn(path.join(running.app.dataDir, 'mail')),
    jobs: await all('pgboss.job'),
    events: await all('event'),
    notifications: await all('notification'),
    answers: await all('idempotency_key'),
  };
}

async function lettersIn(folder: string): Promise<string> {
  const names = await readdir(folder).catch(() => []);
  const letters = await Promise.all(
    names.map(async (name) => {
      const { subject, text } = await simpleParser(await readFile(path.join(folder, name)));
      return `${subject}\n${text}`;
    }),
  );
  return letters.join('\n');
}

/** The news that somebody's open page hears while something is done. */
export async function heardBy(
  running: RunningApp,
  persona: Persona,
  act: () => Promise<unknown>,
): Promise<string> {
  const { secret } = running.people[persona];
  const abort = new AbortController();
  const headers = { Cookie: `lacuna=${secret}`, Accept: 'text/event-stream' };
  const stream = await fetch(`${running.app.origin}/api/events`, { headers, signal: abort.signal });
  let heard = '';
  const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
  const reading = (async () => {
    for (let next = await reader.read(); !next.done; next = await reader.read())
      heard += next.value;
  })().catch(() => undefined);
  await act();
  abort.abort();
  await reading;
  return heard;
}
