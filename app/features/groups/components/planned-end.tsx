import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';

/** Says that a place is to end and when, with the way to keep it after all. */
export function PlannedEnd({ endedAt }: { endedAt: string | Date }) {
  const { t, format } = useI18n();
  return (
    <Banner
      tone="warn"
      action={
        <form method="post">
          <Button name="intent" value="keep">
            {t('groups:member.keep')}
          </Button>
        </form>
      }
    >
      {t('groups:member.planned-end', { at: format.dateTime(endedAt) })}
    </Banner>
  );
}
