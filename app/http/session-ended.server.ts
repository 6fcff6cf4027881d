import { data } from '@remix-run/node';
import type { FormAnswer } from './form-answer.ts';
import type { RequestContext } from './request-context.ts';

/**
 * The answer to a form whose sender is not signed in any more: 401, and the page of the ended session
 * with all that was typed, which the root makes from the context.
 */
export function sessionEnded(context: RequestContext, url: URL, form: FormData, intent: string) {
  const values: [string, string][] = [];
  for (const [name, value] of form) {
    if (typeof value === 'string' && !/password/i.test(name)) values.push([name, value]);
  }
  context.ended = { action: url.pathname + url.search, intent, values };
  const answer: FormAnswer = {
    ok: false,
    intent,
    reason: 'errors.session-ended',
    fields: {},
    values: {},
  };
  return data(answer, { status: 401 });
}
