import { Links, Outlet, Scripts } from '@remix-run/react';
import { usePageFrame } from './http/page-frame.tsx';
import { useI18n } from './i18n/i18n-context.tsx';
import './ui/styles.css';

export default function App() {
  const { lang } = useI18n();
  const { nonce, words } = usePageFrame();
  return (
    <html lang={lang}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <Links />
      </head>
      <body>
        <Outlet />
        {words !== null && <Scripts nonce={nonce} />}
      </body>
    </html>
  );
}
