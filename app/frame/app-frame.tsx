import type { ReactNode } from 'react';
import { usePageFrame } from '#app/http/page-frame.tsx';
import { useI18n, type Translate } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import type { KeyHint } from '#app/ui/key-hints.tsx';
import { AppShell, type AppShellProps } from '#app/ui/app-shell.tsx';
import { navigationFor } from './navigation.ts';
import type { RootData, Who } from './root-data.ts';
import { RootToast } from './root-toast.tsx';

interface AppFrameProps {
  root: RootData;
  who: Who;
  variant?: 'reading' | 'form' | 'work';
  keys?: readonly KeyHint[];
  children: ReactNode;
}

/** The frame of a signed-in person's page; on the server its markup is kept while nothing in it changes. */
export function AppFrame(props: AppFrameProps) {
  const { root, children } = props;
  const { t } = useI18n();
  const { keeping } = usePageFrame();
  const toasts = root.toast && <RootToast toast={root.toast} />;
  if (!keeping || toasts) {
    return (
      <AppShell {...shellOf(props, root.path, t)} toasts={toasts}>
        {children}
      </AppShell>
    );
  }
  const shell = shellOf(props, ADDRESS, t);
  const empty = () => (
    <AppShell {...shell}>
      <template />
    </AppShell>
  );
  const frame = keeping.keepMarkup('frame', JSON.stringify(shell), empty);
  const [before, rest] = cut(frame, '<template></template>');
  const [inside, after] = cut(rest, `value="${ADDRESS}"`);
  const address = after.length > 0 ? [Buffer.from(`value="${escaped(root.path)}"`)] : [];
  return (
    <>
      {keeping.hold(before)}
      {children}
      {keeping.hold(inside, ...address, after)}
    </>
  );
}

/** What lies before some markup and after it; in what people wrote, brackets and quotation marks are escaped. */
function cut(markup: Buffer, at: string): [Buffer, Buffer] {
  const found = markup.indexOf(at);
  if (found < 0) return [markup, Buffer.alloc(0)];
  return [markup.subarray(0, found), markup.subarray(found + at.length)];
}

/** Stands for the page's own address, in which alone the frames of one person's pages differ. */
const ADDRESS = '/-here-';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** All that the frame says, as plain data. */
function shellOf(
  props: AppFrameProps,
  back: string,
  t: Translate,
): Omit<AppShellProps, 'children' | 'toasts'> {
  const { root, who, variant = 'reading', keys = [] } = props;
  const readsReports = who.office !== 'administrator';
  return {
    variant,
    keys,
    home: paths.home(),
    nav: navigationFor(who, root.path, t),
    ...(readsReports ? { search: { action: paths.search() } } : {}),
    bell: { href: paths.notifications(), unread: who.unread },
    person: { name: who.name, office: who.office !== null, href: paths.profile() },
    footer: {
      links: [
        { href: paths.howWeWork(), label: t('frame:foot.how') },
        { href: paths.protection(), label: t('frame:foot.protection') },
        ...(who.office === 'head' ? [{ href: paths.audit(), label: t('log:title') }] : []),
      ],
      language: { action: paths.language(), back },
    },
  };
}
