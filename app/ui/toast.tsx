import { useI18n } from '#app/i18n/i18n-context.tsx';
import type { ReactNode } from 'react';
import { IconButton } from './icon-button.tsx';

export interface ToastProps {
  children: ReactNode;
  /** Where the move can be taken back: a form that posts. Only for moves that have a way back. */
  undo?: { action: string; intent?: string; hidden?: ReactNode };
}

/** What has just been done, and its undoing. Failures are never told here alone. */
export function Toast({ children, undo }: ToastProps) {
  const { t } = useI18n();
  return (
    <div className="toast" data-toast="">
      <span>{children}</span>
      {undo && (
        <form method="post" action={undo.action}>
          {undo.intent && <input type="hidden" name="intent" value={undo.intent} />}
          {undo.hidden}
          <button>{t('ui:toast.undo')}</button>
        </form>
      )}
      <IconButton icon="x" label={t('ui:toast.dismiss')} data-dismiss="" />
    </div>
  );
}
