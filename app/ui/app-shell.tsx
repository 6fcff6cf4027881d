import type { ReactNode } from 'react';
import { AppBar, type AppBarProps } from './app-bar.tsx';
import { BottomTabs } from './bottom-tabs.tsx';
import { ClientWords } from './client-words.tsx';
import { classes } from './class-names.ts';
import { ConnectionNotices } from './connection-notices.tsx';
import { Footer, type FooterProps } from './footer.tsx';
import { KeysDialog, type KeyHint } from './keys-dialog.tsx';
import { SkipLink } from './skip-link.tsx';

export interface AppShellProps extends AppBarProps {
  /**
   * `reading`: the measured page with a foot. `form`: one narrow column. `work`: the whole width and
   * no foot, for the queue, filing and the decision, which bring their own grid.
   */
  variant?: 'reading' | 'form' | 'work';
  footer: FooterProps;
  /** Banners for every page, under the bar. */
  notices?: ReactNode;
  /** `<Toast>`s of what has just been done. */
  toasts?: ReactNode;
  /** Keys of this page, added to those that work everywhere. */
  keys?: readonly KeyHint[];
  children: ReactNode;
}

/** The frame of a signed-in page. `<body>` around it carries data-events, data-keys and data-who. */
export function AppShell(props: AppShellProps) {
  const { variant = 'reading', footer, notices, toasts, keys, children, ...bar } = props;
  return (
    <div className="app">
      <SkipLink />
      <AppBar {...bar} />
      <div className="notices">
        <ConnectionNotices />
        {notices}
      </div>
      <main id="main" tabIndex={-1}>
        {variant === 'work' ? (
          children
        ) : (
          <div className={classes('page', variant === 'form' && 'narrow')}>{children}</div>
        )}
      </main>
      {variant !== 'work' && <Footer {...footer} />}
      <BottomTabs nav={bar.nav} />
      <div className="toasts" role="status">
        {toasts}
      </div>
      <p className="sr" role="status" id="live-region" />
      <KeysDialog keys={keys} />
      <ClientWords />
    </div>
  );
}
