import type { KnownAct } from './acts.ts';

export type Entry = [name: string, value: string | Blob];

/** A form as it is sent: its fields, or bytes that are no form at all. */
export interface Post {
  what: string;
  entries: Entry[];
  /** Sent in place of the fields. */
  raw?: { body: BodyInit; type?: string };
}

export interface Sent {
  origin: string;
  path: string;
  secret: string | null;
  language: string;
}

export interface Answer {
  status: number;
  type: string;
  body: string;
  location: string;
  ms: number;
}

/** Sends it as a browser would, from the page of the form itself. */
export async function send({ origin, path, secret, language }: Sent, act: KnownAct, post: Post) {
  const started = performance.now();
  const answer = await fetch(origin + path, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      Origin: origin,
      Cookie: [secret && `lacuna=${secret}`, `lang=${language}`].filter(Boolean).join('; '),
      ...(post.raw?.type ? { 'Content-Type': post.raw.type } : {}),
    },
    body: post.raw?.body ?? bodyOf(act, post.entries),
  });
  return {
    status: answer.status,
    type: answer.headers.get('content-type') ?? '',
    location: answer.headers.get('location') ?? '',
    body: await answer.text(),
    ms: performance.now() - started,
  } satisfies Answer;
}

function bodyOf({ act }: KnownAct, entries: Entry[]): BodyInit {
  if (!act.isUpload && entries.every(([, value]) => typeof value === 'string')) {
    return new URLSearchParams(entries as [string, string][]);
  }
  const form = new FormData();
  for (const [name, value] of entries) {
    if (act.isUpload && name === 'file') form.append(name, new Blob([value]), 'file.txt');
    else form.append(name, value);
  }
  return form;
}
