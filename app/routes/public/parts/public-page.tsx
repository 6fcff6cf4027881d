import type { ReactNode } from 'react';
import { useRoot } from '#app/frame/use-root.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Brand } from '#app/ui/brand.tsx';
import { Footer } from '#app/ui/footer.tsx';
import { SkipLink } from '#app/ui/skip-link.tsx';

/** A page that visitors read too: signed in it has the usual frame, else a bare one of its own. */
export function PublicPage({ children }: { children: ReactNode }) {
  const root = useRoot();
  const { t } = useI18n();
  if (!root || root.who) return children;
  return (
    <>
      <SkipLink />
      <header className="bar">
        <Brand href={paths.home()} />
        <a className="who" href={paths.signIn()}>
          {t('people:sign-in.submit')}
        </a>
      </header>
      <main id="main" tabIndex={-1}>
        <div className="page narrow">{children}</div>
      </main>
      <Footer
        withoutKeys
        links={[
          { href: paths.howWeWork(), label: t('frame:foot.how') },
          { href: paths.protection(), label: t('frame:foot.protection') },
        ]}
        language={{ back: root.path }}
      />
    </>
  );
}
