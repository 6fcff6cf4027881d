import { db } from '#app/platform/database.server.ts';
import { secretOf } from '../rights/personas.ts';
import type { RunningApp } from '../rights/running-app.ts';
import { makeThing } from '../rights/things.ts';
import type { KnownAct } from './acts.ts';
import { answerFaults } from './answer-faults.ts';
import { drift, type Fingerprints } from './fingerprint.ts';
import { formOnPage } from './form-on-page.ts';
import { isMalformed, refusedFields } from './judge.ts';
import { send, type Answer, type Entry, type Post } from './post.ts';
import type { Standing } from './standing.ts';

export const languages = ['ru', 'kk', 'en'] as const;
export type TriedLanguage = (typeof languages)[number];

/** The form of an act as somebody has it before them. */
export interface OpenForm {
  known: KnownAct;
  path: string;
  secret: string | null;
  accountId: string;
  /** As its page would send it, without mistakes. */
  entries: Entry[];
  /** The fields that one can see and change. */
  shown: Set<string>;
  /** How the database stood after the last post that was refused. */
  print?: Record<string, string> | undefined;
}

/** Opens the form of an act, on a thing of its own and with a session of its own. */
export async function openForm(running: RunningApp, known: KnownAct): Promise<OpenForm> {
  const { row, act, persona, intent } = known;
  const thing = await makeThing(running, known.thing);
  const person = running.people[persona];
  // An earlier form may have ended the session.
  if (person.accountId) person.secret = await secretOf(persona, person.accountId);
  const asked = { ...running, thing, persona, person };
  const path = await (act.path ?? row.path)(asked);
  const filled = Object.entries((await act.form?.(asked)) ?? {});
  const entries = filled.flatMap(([name, value]) =>
    [value].flat().map((one): Entry => [name, one]),
  );
  if (intent !== 'default') entries.push(['intent', intent]);
  const { accountId, secret } = person;
  const shown = row.isResource ? new Set<string>() : await shownOn(running, path, secret, intent);
  return { known, path, secret, accountId, entries, shown };
}

async function shownOn({ app }: RunningApp, path: string, secret: string | null, intent: string) {
  const headers: Record<string, string> = secret ? { Cookie: `lacuna=${secret}` } : {};
  const page = await fetch(app.origin + path, { headers, redirect: 'manual' });
  return formOnPage(await page.text(), path, intent).shown;
}

export interface Tried {
  answer: Answer;
  /** Tables that a refused form has changed. */
  changed: string[];
  /** What is wrong, in words for the one who reads the failed test. */
  faults: string[];
}

/** Sends a form, and judges the answer and what the database holds after it. */
export async function tryOut(
  running: RunningApp,
  form: OpenForm,
  post: Post,
  {
    language,
    prints,
    standing,
  }: { language: TriedLanguage; prints: Fingerprints; standing: Standing },
): Promise<Tried> {
  const { known, path, secret, accountId } = form;
  if (accountId) await db().account.update({ where: { id: accountId }, data: { language } });
  const before = form.print ?? (await prints.take());
  const answer = await send({ origin: running.app.origin, path, secret, language }, known, post);
  const isRefused = answer.status >= 400;
  form.print = isRefused ? await prints.take() : undefined;
  const changed = form.print ? drift(before, form.print) : [];
  if (!isRefused) await standing.putBack();
  const faults = [
    ...judge(form, post, answer, language),
    ...changed.map((table) => `it was refused and changed ${table}`),
  ];
  return {
    answer,
    changed,
    faults: faults.map((fault) => `${post.what} → ${answer.status}: ${fault}`),
  };
}

function judge(form: OpenForm, post: Post, answer: Answer, language: string): string[] {
  const { known, path, shown } = form;
  const { status, type, body } = answer;
  if (status >= 500) return ['it broke'];
  const refused = post.raw ? null : refusedFields(known, post);
  if (status < 400) return refused === null ? [] : [`taken though ${refused.join(', ')} are wrong`];
  if (known.row.isResource) return [];
  if (!type.startsWith('text/html')) return [`no page but ${type}`];
  const isByHand = !post.raw && !isMalformed(post) && isOnlyShown(form, post);
  return answerFaults(body, {
    path,
    intent: known.intent,
    language,
    refused: refused ?? [],
    entries: post.entries,
    isByHand: isByHand && shown.size > 0,
  });
}

/** Whether what one cannot see is as the page sends it. */
function isOnlyShown({ shown, entries }: OpenForm, post: Post): boolean {
  const hidden = (all: readonly Entry[]) =>
    JSON.stringify(all.filter(([name]) => !shown.has(name)).toSorted());
  return hidden(entries) === hidden(post.entries);
}
