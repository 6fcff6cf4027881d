import { paths } from '#app/paths.ts';
import { personas, secretOf, type Person, type Persona } from './personas.ts';

export type Fields = Record<string, string | string[]>;

/** One letter: let in, s to sign-in, > led on, 3 for 403, 4 for 404, else the status itself. */
export type Letter = string;

const letters: Record<number, Letter> = { 401: 's', 403: '3', 404: '4' };
/** What an answer looks like behind the door: done, or refused for a reason that is not a right. */
const opened = new Set([200, 303, 409, 422, 429]);

const headersOf = (secret: string | null): Record<string, string> =>
  secret ? { Cookie: `lacuna=${secret}` } : {};

/** The page as a browser asks for it, or as a page with scripts does. */
export async function read(origin: string, path: string, secret: string | null): Promise<Letter> {
  const abort = new AbortController();
  const answer = await fetch(origin + path, {
    redirect: 'manual',
    headers: { ...headersOf(secret), 'Accept-Language': 'ru' },
    signal: abort.signal,
  });
  const { status } = answer;
  const leadsTo = answer.headers.get('location') ?? '';
  // A stream of news has no end; its headers are the answer.
  if (answer.headers.get('content-type')?.startsWith('text/event-stream')) abort.abort();
  else await answer.arrayBuffer();
  if (status === 302) return leadsTo.startsWith(paths.signIn()) ? 's' : '>';
  if (status === 202) return '>';
  return status === 200 ? '.' : (letters[status] ?? ` ${status} `);
}

/**
 * A form as the page of that address would send it. One with mistakes would not come to the rights:
 * that is an answer of its own, unless the act itself, behind the rights, finds them.
 */
export async function send(
  origin: string,
  path: string,
  secret: string | null,
  fields: Fields,
  { findsMistakes = false, isUpload = false } = {},
): Promise<Letter> {
  const body = isUpload ? partsOf(fields) : encoded(fields);
  const answer = await fetch(origin + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { ...headersOf(secret), Origin: origin, 'Accept-Language': 'ru' },
    body,
  });
  const text = await answer.text();
  if (!findsMistakes && /"errors.check-fields"|id="error-summary"/.test(text))
    return ' mistakes in the form ';
  const leadsTo = answer.headers.get('location') ?? '';
  if (answer.status === 302) return leadsTo.startsWith(paths.signIn()) ? 's' : '>';
  return opened.has(answer.status) ? '.' : (letters[answer.status] ?? ` ${answer.status} `);
}

function encoded(fields: Fields): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of [value].flat()) body.append(name, one);
  }
  return body;
}

function partsOf({ file, ...fields }: Fields): FormData {
  const body = new FormData();
  for (const [name, value] of encoded(fields)) body.append(name, value);
  body.append('file', new Blob([String(file)]), 'file.txt');
  return body;
}

/**
 * Asks as everybody at once, and writes the answers as a row of the tables is written. Where the act
 * ends sessions, everybody comes with a new one and gets another afterwards.
 */
export async function askAll(
  people: Record<Persona, Person>,
  ask: (persona: Persona, person: Person) => Promise<Letter>,
  { endsSession = false } = {},
): Promise<string> {
  const renew = async () => {
    for (const persona of personas) {
      const person = people[persona];
      if (person.accountId) person.secret = await secretOf(persona, person.accountId);
    }
  };
  if (endsSession) await renew();
  const answers = await Promise.all(personas.map((persona) => ask(persona, people[persona])));
  if (endsSession) await renew();
  return inColumns(answers);
}

/** Visitor and reader, the groups, the office, those who have lost their place. */
const inColumns = (answers: Letter[]) =>
  [answers.slice(0, 2), answers.slice(2, 9), answers.slice(9, 14), answers.slice(14)]
    .map((part) => part.join(''))
    .join(' ');
