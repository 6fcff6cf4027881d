import type { ActionFunctionArgs } from '@remix-run/node';
import type { z } from 'zod';
import type { Refusal } from '#app/access/context.ts';
import { answerForm, takeText, type ActionContext, type Done } from './answer-form.ts';
import { readBoundedForm } from './bounded-form.server.ts';
import { pageContextOf, refuse, requireIds } from './page.ts';
import { gate, type Rule } from './rule.ts';
import { sessionEnded } from './session-ended.server.ts';

export interface Intent<Schema extends z.ZodType = z.ZodType> {
  needs: Rule;
  schema: Schema;
  run(context: ActionContext, input: z.output<Schema>): Promise<Done | Refusal>;
}

/** Keeps the type of one act's input between its schema and its run. */
export function intent<Schema extends z.ZodType>(definition: Intent<Schema>): Intent {
  return definition as unknown as Intent;
}

/** Makes an action of up to five acts; the form's `intent` picks one, `default` where it names none. */
export function formAction(intents: Record<string, Intent>) {
  const action = async ({ request, params, context }: ActionFunctionArgs) => {
    const pageContext = pageContextOf({ request, params, context });
    const form = await readBoundedForm(request);
    const name = takeText(form, 'intent') || 'default';
    const act = Object.hasOwn(intents, name) ? intents[name] : undefined;
    if (!act) throw new Response(null, { status: 400 });

    const passed = gate(act.needs, pageContext.actor);
    if (!passed.open) {
      if (passed.answer === 'sign-in') return sessionEnded(context, pageContext.url, form, name);
      throw refuse(passed.answer, pageContext);
    }
    requireIds(params);

    return answerForm(pageContext, form, { name, ...act });
  };
  const ofEach = <Part>(part: (act: Intent) => Part): Record<string, Part> =>
    Object.fromEntries(Object.entries(intents).map(([name, act]) => [name, part(act)]));
  return Object.assign(action, {
    rules: ofEach(({ needs }) => needs),
    schemas: ofEach(({ schema }) => schema),
  });
}
