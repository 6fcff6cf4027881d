import type { FormState } from '#app/frame/form-state.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';

/** Above the form: what did not pass, and what this device has given back. */
export function DraftNotices(props: { form: FormState; isRestored: boolean; discard: () => void }) {
  const { form, isRestored, discard } = props;
  const { t } = useI18n();
  const mistakes = form.mistakes();
  return (
    <>
      <ErrorSummary title={t('reports:edit.mistakes')} mistakes={mistakes} />
      {form.refusal && mistakes.length === 0 && (
        <Banner tone="bad" role="alert">
          {form.refusal}
        </Banner>
      )}
      {isRestored && (
        <Banner
          action={
            <Button type="button" small look="quiet" onClick={discard}>
              {t('reports:edit.discard')}
            </Button>
          }
        >
          {t('reports:edit.restored')}
        </Banner>
      )}
    </>
  );
}
