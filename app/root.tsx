import { redirect } from '@remix-run/node';
import { isRouteErrorResponse, Links, Outlet, Scripts, useRouteError } from '@remix-run/react';
import type { ReactNode } from 'react';
import { countForBar } from './features/review/queries/count-queue.server.ts';
import { AppFrame } from './frame/app-frame.tsx';
import { rootDataOf } from './frame/root-data.ts';
import { SessionEndedPage } from './frame/session-ended-page.tsx';
import { useHandle, usePageTitle, useRoot } from './frame/use-root.ts';
import { actorOfSession } from './http/actor.ts';
import { usePageFrame } from './http/page-frame.tsx';
import { asResponse, type LoaderArgs } from './http/page.ts';
import { useI18n } from './i18n/i18n-context.tsx';
import { asLanguage } from './i18n/languages.ts';
import { paths } from './paths.ts';
import { ErrorPage, errorKindOf } from './ui/error-page.tsx';
import { FontPreloads } from './ui/font-preloads.tsx';
import './ui/styles.css';

/** `?lang=kk` chooses the language of a visitor and leads to the address without it. */
export const loader = async (args: LoaderArgs) => {
  const { context } = args;
  const url = args.url ?? new URL(args.request.url);
  const wanted = asLanguage(url.searchParams.get('lang'));
  if (wanted) {
    url.searchParams.delete('lang');
    const cookie = `lang=${wanted}; Path=/; SameSite=Lax; Max-Age=31536000`;
    throw redirect(url.pathname + url.search, { headers: { 'Set-Cookie': cookie } });
  }
  try {
    const queue = await countForBar(actorOfSession(context.session), context.now);
    return rootDataOf(context, url, queue);
  } catch (error) {
    throw asResponse(error);
  }
};

export function Layout({ children }: { children: ReactNode }) {
  const { t, lang } = useI18n();
  const { nonce, enhanceBase, words, styles } = usePageFrame();
  const root = useRoot();
  const pageTitle = usePageTitle();
  const error = useRouteError();
  const failed = error == null ? pageTitle : t(`ui:error.${errorKindOf(statusOf(error))}Title`);
  const title = root?.ended ? t('frame:ended.title') : failed;
  const brand = t('frame:brand');
  return (
    <html lang={lang} {...(root && root.theme !== 'system' ? { 'data-theme': root.theme } : {})}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{title ? `${title} · ${brand}` : brand}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <FontPreloads />
        {styles?.map((href) => <link key={href} rel="stylesheet" href={href} />) ?? <Links />}
      </head>
      <body
        data-enhance={enhanceBase}
        {...(root?.who ? { 'data-events': paths.events(), 'data-who': root.who.accountId } : {})}
        {...(root && !root.hasShortcuts ? { 'data-keys': 'off' } : {})}
      >
        {children}
        <script
          type="module"
          src={`${enhanceBase}/main.js`}
          nonce={nonce}
          suppressHydrationWarning
        />
        {words !== null && (
          <>
            <script
              type="application/json"
              id="catalog"
              nonce={nonce}
              suppressHydrationWarning
              dangerouslySetInnerHTML={{ __html: words.replaceAll('<', '\\u003c') }}
            />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  );
}

function Framed({ children }: { children: ReactNode }) {
  const root = useRoot();
  const { shell, keys } = useHandle();
  const { t } = useI18n();
  if (!root?.who || shell === 'own') return children;
  return (
    <AppFrame
      root={root}
      who={root.who}
      {...(shell ? { variant: shell } : {})}
      {...(keys ? { keys: keys(t) } : {})}
    >
      {children}
    </AppFrame>
  );
}

export default function App() {
  const ended = useRoot()?.ended;
  if (ended) return <SessionEndedPage ended={ended} />;
  return (
    <Framed>
      <Outlet />
    </Framed>
  );
}

const statusOf = (error: unknown) => (isRouteErrorResponse(error) ? error.status : 500);

export function ErrorBoundary() {
  const error = useRouteError();
  const root = useRoot();
  const page = (
    <ErrorPage
      kind={errorKindOf(statusOf(error))}
      home={paths.home()}
      {...(root ? { requestId: root.requestId } : {})}
    />
  );
  if (!root?.who) return <main id="main">{page}</main>;
  return (
    <AppFrame root={root} who={root.who}>
      {page}
    </AppFrame>
  );
}
