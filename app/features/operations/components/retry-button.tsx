import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Button } from '#app/ui/button.tsx';

/** Sets one failed job, or those of a queue, going again; `what` tells it from the other buttons when heard. */
export function RetryButton(props: { jobs: string; what: string; label: string }) {
  const { t } = useI18n();
  return (
    <form method="post">
      <input type="hidden" name="intent" value="retry" />
      <input type="hidden" name="jobs" value={props.jobs} />
      <Button small aria-label={t('system:retryFor', { what: props.what })}>
        {props.label}
      </Button>
    </form>
  );
}
