import { heldConditions, type Choices } from '#app/features/review/components/held-conditions.ts';
import {
  isNarrowed,
  queueAddress,
  withoutConditions,
  type QueueAddress,
} from '#app/features/review/domain/queue-address.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';

/** Nothing here: the queue is cleared, or conditions hide what there is; each is named with its way out. */
export function QueueEmpty({ address, choices }: { address: QueueAddress; choices: Choices }) {
  const { t } = useI18n();
  if (!isNarrowed(address)) {
    return (
      <EmptyState heading="h2" title={t(`review:empty.${address.view}`)}>
        {t('review:empty.next')}
      </EmptyState>
    );
  }
  const held = heldConditions(address, choices, t);
  return (
    <EmptyState
      heading="h2"
      title={t('review:empty.narrowed')}
      action={
        <div className="row drops">
          {held.map(({ name, text, without }) => (
            <ButtonLink key={name} small href={paths.review(queueAddress(without))}>
              {t('review:empty.dropOne', { name: text })}
            </ButtonLink>
          ))}
          {held.length > 1 && (
            <ButtonLink
              small
              look="quiet"
              href={paths.review(queueAddress(withoutConditions(address)))}
            >
              {t('review:empty.drop')}
            </ButtonLink>
          )}
        </div>
      }
    >
      {t('review:empty.dropHint', { count: held.length })}
    </EmptyState>
  );
}
