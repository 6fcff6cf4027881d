import type { ReactNode } from 'react';
import { useI18n } from '#app/i18n/i18n-context.tsx';

/** One level up, to the list with its filter kept; then where one is. */
export function Breadcrumb(props: { href: string; label: string; children?: ReactNode }) {
  const { t } = useI18n();
  return (
    <nav className="crumb" aria-label={t('ui:shell.breadcrumb')}>
      <a href={props.href}>{props.label}</a>
      {props.children && (
        <>
          {' / '}
          <span aria-current="page">{props.children}</span>
        </>
      )}
    </nav>
  );
}
