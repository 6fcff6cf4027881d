// Marks planted in what must be hidden, looked for wherever somebody else could meet them.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '#app/platform/database.server.ts';
import { newSecret } from '#app/platform/ids.ts';
import { makeComment } from '#tests/factories/comment.ts';
import { makeRecheck } from '#tests/factories/recheck.ts';
import { makeReport } from '#tests/factories/report.ts';
import { makeSource } from '#tests/factories/source.ts';
import { send } from './ask.ts';
import { bodiesOf, dataOf } from './bodies.ts';
import { personas, type Persona } from './personas.ts';
import { runApp } from './running-app.ts';

const running = runApp();
const bodyOf = bodiesOf(running);

const mark = (kind: string) => `канарейка${kind}${newSecret().replace(/\W/g, '').slice(0, 8)}`;
const marks = {
  title: mark('название'),
  place: mark('место'),
  comment: mark('слова'),
  author: mark('имя'),
  source: mark('источник'),
  sourceAuthor: mark('человек'),
};
const ids = { confidential: '', hidden: '', source: '' };

beforeAll(async () => {
  const { cast, people } = running;
  const authorId = people.author.accountId;
  const coAuthorId = people['journalist and co-author'].accountId;
  const base = {
    groupId: cast.group.id,
    partnerIds: [cast.partner.id],
    authorId,
    coAuthorIds: [coAuthorId],
  };

  const confidential = await makeReport({
    ...base,
    status: 'submitted',
    visibility: 'confidential',
    namedIds: [authorId, coAuthorId],
    title: `Сообщение ${marks.title}`,
    place: marks.place,
  });
  await makeComment({
    reportId: confidential.id,
    authorId,
    circle: 'group',
    body: marks.comment,
    at: new Date(),
  });

  await makeRecheck(confidential.id);

  const hidden = await makeReport({
    ...base,
    status: 'in_triage',
    assigneeId: people['analyst assigned'].accountId,
    isAuthorHidden: true,
  });
  await db().account.update({ where: { id: authorId }, data: { name: marks.author } });
  await makeComment({ reportId: hidden.id, authorId, at: new Date() });
  const source = await makeSource(cast.actors.journalist, hidden.id, {
    kind: 'document',
    noAddressReason: 'Бумажный документ',
    title: marks.source,
    author: marks.sourceAuthor,
    isProtected: 'yes',
    protectedDescription: 'Письмо сотрудника',
  });
  Object.assign(ids, { confidential: confidential.id, hidden: hidden.id, source });

  // The author names the co-author in it, who is told by mail.
  for (const [id, circle] of [
    [confidential.id, 'group'],
    [hidden.id, 'shared'],
  ] as const) {
    const said = { circle, text: `Ответ: ${marks.comment}`, mention: coAuthorId };
    const answer = await send(
      running.app.origin,
      `/reports/${id}/discussion`,
      people.author.secret,
      said,
    );
    expect(answer).toBe('.');
  }
}, 60_000);

/** Where somebody could meet it: lists, counts, searches, news, and what leads to the thing itself. */
const places = () => [
  '/',
  '/reports',
  '/reports/deleted',
  `/search?q=${encodeURIComponent(marks.title)}`,
  `/search?q=${encodeURIComponent(marks.source)}`,
  '/notifications',
  '/review',
  '/review/mine',
  '/review/recheck',
  '/admin/log',
  `/review/${ids.confidential}`,
  `/review/${ids.hidden}`,
  `/review/${ids.hidden}/peek`,
  ...['', '/discussion', '/versions', '/edit', '/check', '/people', '/recheck'].flatMap((part) => [
    `/reports/${ids.confidential}${part}`,
    `/reports/${ids.hidden}${part}`,
  ]),
  `/sources/${ids.source}`,
  `/sources/${ids.source}/edit`,
  `/sources/${ids.source}/protection`,
];

/** All that a persona is answered at these places, as pages and as data. */
async function seenBy(persona: Persona): Promise<[door: string, body: string][]> {
  const { secret } = running.people[persona];
  const doors = places().flatMap((place) => [place, dataOf(place)]);
  return Promise.all(
    doors.map(async (door): Promise<[string, string]> => {
      // The words that were looked for stand in their box and in the title.
      const typed = /value="[^"]*"|"words","[^"]*"|[^">]*: поиск/g;
      const body = (await bodyOf(door, secret)).replaceAll(typed, '');
      return [door, body];
    }),
  );
}

const found = (pages: [string, string][], words: string[]) =>
  pages.flatMap(([door, body]) =>
    words.filter((word) => body.includes(word)).map((word) => `${door}: ${word}`),
  );

const insiders: Persona[] = ['author', 'journalist and co-author'];
/** Co-authors and coordinators of the filing group know who hides. */
const knowing: Persona[] = [...insiders, 'coordinator'];
const others = (known: Persona[]) => personas.filter((persona) => !known.includes(persona));

describe('what is confidential or protected', () => {
  test.each(others(insiders))('is nowhere to be met by: %s', async (persona) => {
    const { title, place, source, sourceAuthor } = marks;
    expect(found(await seenBy(persona), [title, place, source, sourceAuthor])).toEqual([]);
  });

  test('is there for its author, so that the marks mean something', async () => {
    const pages = await seenBy('author');
    expect(found(pages, [marks.title]).length).toBeGreaterThan(0);
    expect(found(await seenBy('journalist and co-author'), [marks.source]).length).toBeGreaterThan(
      0,
    );
  });
});

describe('the name of a hidden author', () => {
  // Whom one may mention are all people of the groups, of whom the author is one like any other.
  const withoutPicker = (body: string) =>
    body.replace(/<details class="mentions".*?<\/details>/gs, '');
  const ofReport = (pages: [string, string][]): [string, string][] =>
    pages
      .filter(([door]) => !door.endsWith('.data'))
      .filter(([door]) => door.includes(ids.hidden) || door.includes(ids.source))
      .map(([door, body]) => [door, withoutPicker(body)]);

  test.each(others(knowing))('is not said on the report to: %s', async (persona) => {
    expect(found(ofReport(await seenBy(persona)), [marks.author])).toEqual([]);
  });

  test('is said to the co-author', async () => {
    const pages = ofReport(await seenBy('journalist and co-author'));
    expect(found(pages, [marks.author]).length).toBeGreaterThan(0);
  });
});

test('neither the letters nor the log hold any of it', async () => {
  const folder = path.join(running.app.dataDir, 'mail');
  const letters = await expect
    .poll(() => readdir(folder).catch(() => []), { timeout: 30_000 })
    .not.toEqual([])
    .then(() => readdir(folder));
  const texts = await Promise.all(letters.map((name) => readFile(path.join(folder, name), 'utf8')));
  const decoded = texts.map((text) => `${text}\n${decode(text)}`).join('\n');
  // The letters go to the co-author, who knows the author's name.
  const { author, ...unsaid } = marks;
  const words = Object.values(unsaid);
  expect(words.filter((word) => decoded.includes(word))).toEqual([]);
  expect([author, ...words].filter((word) => running.app.logs().includes(word))).toEqual([]);
});

/** The parts of a letter that travel in Base64, and its quoted signs, as text. */
function decode(letter: string): string {
  const blocks = letter.match(/(?:[A-Za-z0-9+/]{40,}={0,2}\r?\n?)+|=\?UTF-8\?B\?[^?]+\?=/g) ?? [];
  const quoted = letter
    .replace(/=\r?\n/g, '')
    .replace(/(?:=[0-9A-F]{2})+/g, (run) =>
      Buffer.from(run.replaceAll('=', ''), 'hex').toString('utf8'),
    );
  return [
    ...blocks.map((block) =>
      Buffer.from(block.replace(/=\?UTF-8\?B\?|\?=|\s/g, ''), 'base64').toString('utf8'),
    ),
    quoted,
  ].join('\n');
}
