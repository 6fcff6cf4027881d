import {
  isNarrowed,
  queueAddress,
  queueConditions,
  withoutConditions,
  type QueueAddress,
} from '#app/features/review/domain/queue-address.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';

/** Nothing here: the queue is cleared, or a condition hides what there is. */
export function QueueEmpty({ address }: { address: QueueAddress }) {
  const { t } = useI18n();
  if (!isNarrowed(address)) {
    return (
      <EmptyState heading="h2" title={t(`review:empty.${address.view}`)}>
        {t('review:empty.next')}
      </EmptyState>
    );
  }
  const held: string[] = queueConditions.filter((name) => address[name].length > 0);
  if (address.age !== null) held.push('age');
  const names = held.map((name) => `«${t(`review:filter.${name}`)}»`);
  return (
    <EmptyState
      heading="h2"
      title={t('review:empty.narrowed')}
      action={
        <ButtonLink href={paths.review(queueAddress(withoutConditions(address)))}>
          {t('review:empty.drop')}
        </ButtonLink>
      }
    >
      {t('review:empty.dropHint', { count: names.length, names: names.join(', ') })}
    </EmptyState>
  );
}
