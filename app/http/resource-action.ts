import type { ActionFunctionArgs } from '@remix-run/node';
import { formAction, type Intent } from './form-action.ts';

/**
 * Makes the action of an address without a page. Remix keeps the status and the headers there only of
 * a whole Response; what a page's action answers would always come back as 200.
 */
export function resourceAction(intents: Record<string, Intent>) {
  const act = formAction(intents);
  const action = async (given: ActionFunctionArgs): Promise<Response> => {
    const answer = await act(given);
    if (!('init' in answer)) return answer;
    // A script has what was typed; sending it back would cost more than all the rest.
    return Response.json({ ...answer.data, values: {} }, answer.init ?? {});
  };
  return Object.assign(action, { rules: act.rules, schemas: act.schemas });
}
