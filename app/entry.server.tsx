import type { AppLoadContext, EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { I18nProvider } from './i18n/i18n-context.tsx';
import { catalogFor, translatorFor } from './i18n/translator.server.ts';
import { openData } from './http/open-data.ts';
import { heldMarkup } from './http/held-markup.tsx';
import { keepMarkupIn } from './http/kept-markup.server.tsx';
import { PageFrameProvider } from './http/page-frame.tsx';
import { plainTree, type PlainDocument } from './http/plain-document.tsx';
import type { RequestContext } from './http/request-context.ts';
import { log } from './platform/log.server.ts';

export const streamTimeout = 4950;

const utf8 = new TextDecoder();

interface Handle {
  hydrate?: readonly string[];
}

/** Names of the locale files that the page's components need in the browser; none: it stays as it is sent. */
function hydratedNamespaces(context: EntryContext): readonly string[] {
  const handles = context.staticHandlerContext.matches.map(({ route }) => route.handle as Handle);
  return handles.flatMap((handle) => handle?.hydrate ?? []);
}

/**
 * Reads the loader data's stream first, so that one `renderToString` gives the whole document
 * (decision 0004). Two fields of Remix 2.17's entry context that it touches are not documented.
 */
async function settle(context: EntryContext, hydrate: boolean): Promise<void> {
  const internal = context as unknown as {
    serverHandoffStream?: AsyncIterable<Uint8Array>;
    renderMeta?: unknown;
  };
  if (!internal.serverHandoffStream) return;
  if (!hydrate) {
    delete internal.serverHandoffStream;
    return;
  }
  let text = '';
  for await (const part of internal.serverHandoffStream)
    text += utf8.decode(part, { stream: true });
  const done = (result: unknown) => Object.assign(Promise.resolve(), { result });
  internal.renderMeta = {
    streamCache: { 0: done({ done: false, value: text }), 1: done({ done: true, value: '' }) },
  };
  internal.serverHandoffStream = { getReader: () => null } as never;
}

/** A page in its language and its frame, as it is sent. */
function documentOf(
  { lang, nonce, enhanceBase }: RequestContext,
  content: ReactNode,
  given: { words: string | null; styles?: readonly string[] },
): Buffer {
  const held = heldMarkup(nonce);
  const html = renderToString(
    <I18nProvider lang={lang} t={translatorFor(lang)}>
      <PageFrameProvider
        value={{
          nonce,
          enhanceBase,
          development: process.env.NODE_ENV === 'development',
          ...given,
          ...(given.words === null && {
            keeping: { keepMarkup: keepMarkupIn(lang), hold: held.hold },
          }),
        }}
      >
        {content}
      </PageFrameProvider>
    </I18nProvider>,
  );
  return held.fill(`<!doctype html>${html}`);
}

/** Renders a page whole and hands it to the adapter as a whole. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  request_: AppLoadContext,
): Promise<Response> {
  const namespaces = hydratedNamespaces(context);
  const { staticHandlerContext: loaded } = context;
  // Another object: Remix holds on to the one that it has begun to write out.
  loaded.loaderData = openData(loaded.loaderData);
  await settle(context, namespaces.length > 0);
  const words =
    namespaces.length > 0 ? JSON.stringify(catalogFor(request_.lang, namespaces)) : null;
  headers.set('Content-Type', 'text/html; charset=utf-8');
  const content = <RemixServer context={context} url={request.url} nonce={request_.nonce} />;
  const page = documentOf(request_, content, { words });
  return Object.assign(new Response(null, { status, headers }), { page });
}

/** Renders a page that was read past Remix. */
export const renderPlainDocument = (page: PlainDocument): Buffer =>
  documentOf(page.context, plainTree(page), { words: null, styles: page.styles });

/** Loaders' unexpected errors; refusals are Responses and do not come here. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted) return;
  const { name, code, stack } = error as Error & { code?: string };
  log().error({ error: name, code, at: stack?.split('\n').slice(1, 8) }, 'unexpected');
}
