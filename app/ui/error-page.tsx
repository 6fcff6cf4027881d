import type { ReactNode } from 'react';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { ButtonLink } from './button.tsx';

/** `nothing` serves 404 and 403 alike, so that existence does not leak. */
export type ErrorKind = 'nothing' | 'unread' | 'large' | 'broken' | 'busy';

export interface ErrorPageProps {
  kind: ErrorKind;
  home: string;
  /** Of the failed request: to be named in a letter to us. */
  requestId?: string;
  children?: ReactNode;
}

export function errorKindOf(status: number): ErrorKind {
  if (status === 503 || status === 429) return 'busy';
  if (status === 400) return 'unread';
  if (status === 413) return 'large';
  return status >= 500 ? 'broken' : 'nothing';
}

/** A page that has nothing to show says what that means and where to go. */
export function ErrorPage({ kind, home, requestId, children }: ErrorPageProps) {
  const { t } = useI18n();
  return (
    <div className="lost">
      <div>
        <h1>{t(`ui:error.${kind}Title`)}</h1>
        <p>{t(`ui:error.${kind}Text`)}</p>
        {children}
        {kind === 'broken' && requestId && (
          <p className="sm mut">{t('ui:error.request', { id: requestId })}</p>
        )}
        <div className="buttons">
          <ButtonLink href={home}>{t('ui:error.home')}</ButtonLink>
        </div>
      </div>
    </div>
  );
}
