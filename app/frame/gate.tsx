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
  const back = useRoot()?.path ?? paths.home();
  return <AuthShell home={paths.home()} language={{ back }} {...props} />;
}
