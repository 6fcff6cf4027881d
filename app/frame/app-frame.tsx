import type { ReactNode } from 'react';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import type { KeyHint } from '#app/ui/key-hints.tsx';
import { AppShell } from '#app/ui/app-shell.tsx';
import { navigationFor } from './navigation.ts';
import type { RootData, Who } from './root-data.ts';
import { RootToast } from './root-toast.tsx';

/** The frame of a signed-in person's page. */
export function AppFrame(props: {
  root: RootData;
  who: Who;
  variant?: 'reading' | 'form' | 'work';
  keys?: readonly KeyHint[];
  children: ReactNode;
}) {
  const { root, who, variant = 'reading', keys = [], children } = props;
  const { t } = useI18n();
  const readsReports = who.office !== 'administrator';
  return (
    <AppShell
      variant={variant}
      keys={keys}
      home={paths.home()}
      nav={navigationFor(who, root.path, t)}
      {...(readsReports ? { search: { action: paths.search() } } : {})}
      bell={{ href: paths.notifications(), unread: who.unread }}
      person={{ name: who.name, office: who.office !== null, href: paths.profile() }}
      footer={{
        links: [
          { href: paths.howWeWork(), label: t('frame:foot.how') },
          { href: paths.protection(), label: t('frame:foot.protection') },
          ...(who.office === 'head' ? [{ href: paths.audit(), label: t('log:title') }] : []),
        ],
        language: { action: paths.language(), back: root.path },
      }}
      toasts={root.toast && <RootToast toast={root.toast} />}
    >
      {children}
    </AppShell>
  );
}
