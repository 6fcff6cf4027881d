import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { IconButton } from '#app/ui/icon-button.tsx';
import { rowAddress } from '../domain/queue-address.ts';
import type { QueueRow } from '../queries/queue-row.server.ts';

/** Takes a report into one's hands; only where that can be. */
export function ClaimForm(props: {
  row: Pick<QueueRow, 'id' | 'status' | 'isRecused'>;
  from: string;
  look: 'icon' | 'button';
  /** On the report's own page, where one stays. */
  stays?: boolean;
}) {
  const { t } = useI18n();
  const { row, from, look, stays } = props;
  if (row.status !== 'submitted' || row.isRecused) return null;
  return (
    <form
      method="post"
      action={
        stays ? paths.decide(row.id, undefined, from) : paths.review(rowAddress(from, row.id))
      }
    >
      <input type="hidden" name="intent" value="claim" />
      {!stays && (
        <>
          <input type="hidden" name="reportId" value={row.id} />
          <input type="hidden" name="back" value={from} />
        </>
      )}
      {look === 'icon' ? (
        <IconButton icon="hand" label={t('review:claim')} type="submit" data-key="KeyC" />
      ) : (
        <Button look="primary" hint="c" data-key="KeyC">
          {t('review:claim')}
        </Button>
      )}
    </form>
  );
}
