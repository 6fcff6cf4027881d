import type { ReactNode } from 'react';
import { useRoot } from '#app/frame/use-root.ts';
import { paths } from '#app/paths.ts';
import { Brand } from '#app/ui/brand.tsx';
import { Footer } from '#app/ui/footer.tsx';
import { SkipLink } from '#app/ui/skip-link.tsx';

/** A page that visitors read too: signed in it has the usual frame, else a bare one of its own. */
export function PublicPage({ children }: { children: ReactNode }) {
  const root = useRoot();
  if (!root || root.who) return children;
  return (
    <>
      <SkipLink />
      <header className="bar">
        <Brand href={paths.home()} />
      </header>
      <main id="main" tabIndex={-1}>
        <div className="page narrow">{children}</div>
      </main>
      <Footer language={{ back: root.path }} />
    </>
  );
}
