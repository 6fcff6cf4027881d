import { createHash } from 'node:crypto';
import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect } from '@remix-run/node';
import type { z } from 'zod';
import { invalid, type CommandContext, type Refusal } from '#app/access/context.ts';
import { newId } from '#app/platform/ids.ts';
import type { FormAnswer } from './form-answer.ts';
import { takeOddSigns } from './odd-signs.ts';
import { asResponse, type PageContext } from './page.ts';
import type { Toast } from './request-context.ts';
import './zod-codes.ts';
import { toastCookie } from './toast.ts';

/** Where a kept write leads, and what is said there once. */
export interface Done {
  ok: true;
  to?: string;
  toast?: Toast;
  /** Extra headers, such as a new session's cookie. */
  headers?: [string, string][];
  /** For acts that scripts call: sent back as it is. */
  data?: unknown;
}

export interface ActionContext extends PageContext {
  command: CommandContext;
  form: FormData;
}

interface Act {
  name: string;
  schema: z.ZodType;
  run(context: ActionContext, input: never): Promise<Done | Refusal>;
}

/** Answers a form that was let in: a mistake comes back beside its field with all that was typed. */
export async function answerForm(page: PageContext, form: FormData, { name, schema, run }: Act) {
  const odd = takeOddSigns(form);
  const key = takeText(form, 'key').slice(0, 100);
  const values = typedValues(form);
  const answer = (refusal: Refusal) =>
    data(
      {
        ok: false,
        intent: name,
        reason: refusal.reason,
        fields: refusal.fields ?? {},
        values,
        ...(refusal.values ? { details: refusal.values } : {}),
      } satisfies FormAnswer,
      { status: refusal.status },
    );
  if (odd.length > 0) {
    const fields = Object.fromEntries(odd.map((field) => [field, 'errors.odd-signs']));
    return answer(invalid('errors.check-fields', fields));
  }
  const submission = parseWithZod(form, { schema: schema as never });
  if (submission.status !== 'success') {
    return answer(invalid('errors.check-fields', firstOf(submission.error)));
  }
  try {
    const command: CommandContext = {
      actor: page.actor,
      now: page.now,
      newId: () => newId(),
      ...(key ? { idempotency: { key, bodyHash: hashOf(values) } } : {}),
    };
    const done = await run({ ...page, command, form }, submission.value as never);
    if (!done.ok) return answer(done);
    return finish(done, name);
  } catch (error) {
    throw asResponse(error);
  }
}

function finish(done: Done, name: string) {
  const headers = new Headers(done.headers);
  if (done.toast) headers.append('Set-Cookie', toastCookie(done.toast));
  if (done.to !== undefined) return redirect(done.to, { status: 303, headers });
  const answer: FormAnswer = { ok: true, intent: name, fields: {}, values: {} };
  return data(done.data === undefined ? answer : { ...answer, details: done.data as never }, {
    headers,
  });
}

/** Takes a field out of a form that is no part of what its schema judges. */
export function takeText(form: FormData, name: string): string {
  const value = form.get(name);
  form.delete(name);
  return typeof value === 'string' ? value : '';
}

/** Passwords are never sent back. */
const SECRET = /password/i;

function typedValues(form: FormData): FormAnswer['values'] {
  const values: FormAnswer['values'] = {};
  for (const name of new Set(form.keys())) {
    if (SECRET.test(name)) continue;
    const all = form.getAll(name).filter((value) => typeof value === 'string');
    values[name] = all.length > 1 ? all : (all[0] ?? '');
  }
  return values;
}

function firstOf(
  errors: Record<string, string[] | null> | null | undefined,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors ?? {}).flatMap(([field, all]) => (all?.[0] ? [[field, all[0]]] : [])),
  );
}

function hashOf(values: FormAnswer['values']): string {
  return createHash('sha256')
    .update(JSON.stringify(Object.entries(values).sort()))
    .digest('hex');
}
