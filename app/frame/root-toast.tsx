import { useI18n } from '#app/i18n/i18n-context.tsx';
import type { Toast as ToastNote } from '#app/http/request-context.ts';
import { Toast } from '#app/ui/toast.tsx';

/** What has just been done, with the way back where there is one. */
export function RootToast({ toast }: { toast: ToastNote }) {
  const { t } = useI18n();
  return <Toast {...(toast.undo ? { undo: toast.undo } : {})}>{t(toast.key, toast.values)}</Toast>;
}
