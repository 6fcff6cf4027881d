import type { ReactNode } from 'react';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { classes } from './class-names.ts';
import { IconButton } from './icon-button.tsx';

export interface DialogProps {
  /** Opened by `<Button commandfor={id} command="show-modal">` or by a link with `data-opens={id}`. */
  id: string;
  title: string;
  wide?: boolean;
  /** Open as the page comes: a form that came back with mistakes. */
  open?: boolean;
  children: ReactNode;
}

/** The browser's own dialog: it holds the focus, Escape closes it and gives the focus back. */
export function Dialog({ id, title, wide, open, children }: DialogProps) {
  const { t } = useI18n();
  return (
    <dialog
      id={id}
      className={classes('dlg', wide && 'wide')}
      aria-labelledby={`${id}-title`}
      data-open={open ? '' : undefined}
    >
      <div className="dlg-h">
        <h2 id={`${id}-title`}>{title}</h2>
        <form method="dialog">
          <IconButton icon="x" label={t('ui:close')} type="submit" />
        </form>
      </div>
      <div className="dlg-b">{children}</div>
    </dialog>
  );
}
