import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import type { Actor } from '#app/access/actor.ts';
import type { Translate } from '#app/i18n/i18n-context.tsx';
import { formatsFor, type Formats } from '#app/i18n/format.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { Forbidden, NotFound } from '#app/platform/errors.ts';
import { isId } from '#app/platform/ids.ts';
import { log } from '#app/platform/log.server.ts';
import { isUnavailable } from '#app/platform/unavailable.ts';
import { actorOfSession } from './actor.ts';
import type { RequestContext } from './request-context.ts';
import { gate, type Rule } from './rule.ts';

/** What a loader is called with; the address is there where it was taken apart before. */
export interface LoaderArgs extends LoaderFunctionArgs {
  url?: URL;
}

/** What a page's loader works with. */
export interface PageContext extends RequestContext {
  request: Request;
  url: URL;
  params: Record<string, string>;
  actor: Actor;
  t: Translate;
  format: Formats;
}

/** Answers with the one text that hidden and missing things share. */
export function notFound(): Response {
  return new Response(null, { status: 404 });
}

/** Answers that it cannot be answered now; the page says so in the reader's language. */
function unavailable(error?: unknown): Response {
  const { name, code } = (error ?? {}) as { name?: string; code?: string };
  if (error) log().warn({ error: name, code }, 'unavailable');
  return new Response(null, { status: 503 });
}

/** Makes a loader: the rule is asked first, then the handler loads what the actor may see. */
export function page<T>(rule: Rule, load: (context: PageContext) => Promise<T> | T) {
  const loader = async (args: LoaderArgs): Promise<T> => {
    const { params, context } = args;
    const pageContext = pageContextOf(args);
    const passed = gate(rule, pageContext.actor);
    // The page of the ended session needs nothing, and a redirect would lose what was typed.
    if (!passed.open && context.ended) return null as T;
    if (!passed.open) throw refuse(passed.answer, pageContext);
    requireIds(params);
    try {
      return await load(pageContext);
    } catch (error) {
      throw asResponse(error);
    }
  };
  return Object.assign(loader, { rule });
}

/** Whatever a handler works with; the request itself, which few ask for, is made when it is asked for. */
export function pageContextOf(args: LoaderArgs): PageContext {
  const { params, context } = args;
  // Who asks could not be found out: nobody is taken for a visitor meanwhile.
  if (context.isUnavailable) throw unavailable();
  return {
    ...context,
    get request() {
      return args.request;
    },
    url: args.url ?? new URL(args.request.url),
    params: params as Record<string, string>,
    actor: actorOfSession(context.session),
    t: translatorFor(context.lang),
    format: formatsFor(context.lang),
  };
}

/** Parameters named as ids never reach a query in another form. */
export function requireIds(params: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(params)) {
    if (/(^id|Id)$/.test(name) && !isId(value)) throw notFound();
  }
}

export function refuse(answer: 'sign-in' | 'home' | 403 | 404, context: PageContext): Response {
  if (answer === 'home') return redirect('/');
  if (answer !== 'sign-in') return new Response(null, { status: answer });
  if (context.isData || asksForStream(context.request)) return new Response(null, { status: 401 });
  const back = context.url.pathname + context.url.search;
  return redirect(back === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(back)}`);
}

/** A stream has no page to show a sign-in on; its browser would complain of HTML instead. */
const asksForStream = (request: Request) => request.headers.get('accept') === 'text/event-stream';

export function asResponse(error: unknown): unknown {
  if (isUnavailable(error)) return unavailable(error);
  if (error instanceof NotFound) return notFound();
  if (error instanceof Forbidden) return new Response(null, { status: 403 });
  return error;
}
