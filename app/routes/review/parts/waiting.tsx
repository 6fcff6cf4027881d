import { ClaimForm } from '#app/features/review/components/claim-form.tsx';
import type { DecisionPage } from '#app/features/review/queries/get-decision.server.ts';
import { NextStepText } from '#app/features/reports/components/next-step-text.tsx';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button, ButtonLink } from '#app/ui/button.tsx';

/** In the place of the decision where none is open to this person: why, and what can be done. */
export function Waiting({ page, from }: { page: DecisionPage; from: string }) {
  const { t } = useI18n();
  const { report, acts, holder, side } = page;
  const { id, status } = report;
  return (
    <div className="waiting">
      <p className="md sub">
        <NextStepText next={report.next} />
      </p>
      {side.request && (
        <Banner
          icon="message-square"
          title={t('review:request.groupAsks')}
          action={
            acts.declineReview && (
              <ButtonLink href={paths.reopenReport(id)} look="primary">
                {t('review:request.answer')}
              </ButtonLink>
            )
          }
        >
          <p className="pre">{side.request.reason}</p>
        </Banner>
      )}
      {acts.claim && (
        <>
          <p className="md">{t('review:waiting.claim')}</p>
          <ClaimForm row={{ id, status, isRecused: false }} from={from} look="button" stays />
        </>
      )}
      {acts.startAnalysis && (
        <OneButton intent="start-analysis" label={t('review:startAnalysis')} />
      )}
      {acts.undoMerge && <OneButton intent="undo-merge" label={t('review:undoMerge')} />}
      {holder && !holder.isReader && !acts.claim && (
        <p className="md">{t('review:waiting.held', { name: holder.name })}</p>
      )}
    </div>
  );
}

function OneButton({ intent, label }: { intent: string; label: string }) {
  return (
    <form method="post" className="sec-b">
      <input type="hidden" name="intent" value={intent} />
      <Button look="primary">{label}</Button>
    </form>
  );
}
