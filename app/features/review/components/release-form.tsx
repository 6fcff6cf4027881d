import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { IconButton } from '#app/ui/icon-button.tsx';
import { rowAddress } from '../domain/queue-address.ts';
import type { QueueRow } from '../queries/queue-row.server.ts';

/** Gives a report in triage back to the queue, from its row. */
export function ReleaseForm({ row, from }: { row: Pick<QueueRow, 'id'>; from: string }) {
  const { t } = useI18n();
  return (
    <form method="post" action={paths.review(rowAddress(from, row.id))}>
      <input type="hidden" name="intent" value="release" />
      <input type="hidden" name="reportId" value={row.id} />
      <input type="hidden" name="back" value={from} />
      <IconButton icon="undo-2" label={t('review:release')} type="submit" data-key="KeyR" />
    </form>
  );
}
