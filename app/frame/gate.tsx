import type { ReactNode } from 'react';
import { paths } from '#app/paths.ts';
import { AuthShell } from '#app/ui/auth-shell.tsx';
import { useRoot } from './use-root.ts';

/** The frame of sign-in, invitation and password pages; used with `handle = { shell: 'own' }`. */
export function Gate(props: {
  title: ReactNode;
  lead?: ReactNode;
  note?: ReactNode;
  children: ReactNode;
}) {
  const root = useRoot();
  const back = root?.path ?? paths.home();
  // A signed-in reader's language is the profile's, which a link does not change.
  const language = root?.who ? { back, action: paths.language() } : { back };
  return <AuthShell home={paths.home()} language={language} {...props} />;
}
