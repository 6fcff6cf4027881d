import { data } from '@remix-run/node';
import type { FormAnswer, SessionEnded } from './form-answer.ts';
import type { PageContext } from './page.ts';

/**
 * The answer to a form whose sender is not signed in any more: 401, with all that was typed, so
 * that the page can offer to sign in and then send the same form again.
 */
export function sessionEnded(context: PageContext, form: FormData, intent: string) {
  const values: [string, string][] = [];
  for (const [name, value] of form) {
    if (typeof value === 'string' && !/password/i.test(name)) values.push([name, value]);
  }
  const answer = {
    ok: false,
    intent,
    reason: 'errors.session-ended',
    fields: {},
    values: {},
    ended: { action: context.url.pathname + context.url.search, intent, values },
  } satisfies FormAnswer & { ended: SessionEnded };
  return data(answer, { status: 401 });
}
