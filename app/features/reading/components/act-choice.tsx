import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { CheckboxRow } from '#app/ui/choice-row.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import type { ActChoice as Act } from '../queries/list-parts.server.ts';

/** The first step of a campaign: which acts are read. */
export function ActChoice({ acts }: { acts: readonly Act[] }) {
  const { t } = useI18n();
  if (acts.length === 0) {
    return (
      <EmptyState
        title={t('reading:new.no-acts')}
        heading="h2"
        action={<ButtonLink href={paths.acts()}>{t('frame:nav.acts')}</ButtonLink>}
      />
    );
  }
  return (
    <form method="get" action={paths.newCampaign()}>
      <Fieldset id="act" legend={t('reading:new.acts')} hint={t('reading:new.acts-hint')}>
        {acts.map(({ key, short, articles }) => (
          <CheckboxRow
            key={key}
            name="act"
            value={key}
            label={short}
            hint={t('reading:part-articles', { count: articles })}
          />
        ))}
      </Fieldset>
      <p className="buttons">
        <Button look="primary">{t('reading:new.next')}</Button>
        <ButtonLink href={paths.campaigns()}>{t('reading:cancel')}</ButtonLink>
      </p>
    </form>
  );
}
