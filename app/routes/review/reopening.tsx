import { useLoaderData } from '@remix-run/react';
import { declineReview } from '#app/features/review/commands/decline-review.server.ts';
import { reopenReport } from '#app/features/review/commands/reopen-report.server.ts';
import { getDecision } from '#app/features/review/queries/get-decision.server.ts';
import { declineReviewSchema, reopenSchema } from '#app/features/review/schema.ts';
import type { Handle } from '#app/frame/use-root.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { NotFound } from '#app/platform/errors.ts';
import { Banner } from '#app/ui/banner.tsx';
import { ActPage } from './parts/act-page.tsx';
import { NoReview } from './parts/no-review.tsx';
import { ReasonForm } from './parts/reason-form.tsx';

export const handle: Handle = { shell: 'form' };

export const loader = page('report.triage-state.set', async ({ actor, lang, now, params, t }) => {
  const decision = await getDecision(actor, { id: params.reportId!, lang, now });
  if (!decision?.acts.reopen) throw new NotFound();
  const { report, side, acts } = decision;
  return {
    title: t('review:reopen.title'),
    id: report.id,
    name: report.version.title,
    version: side.rowVersion,
    request: side.request,
    mayDecline: acts.declineReview,
  };
});

export const action = formAction({
  default: intent({
    needs: 'report.triage-state.set',
    schema: reopenSchema,
    run: async ({ command, params }, input) => {
      const reportId = params.reportId!;
      const done = await reopenReport(command, { reportId, ...input });
      if (!done.ok) return done;
      return { ok: true, to: paths.decide(reportId), toast: { key: 'review:toast.reopened' } };
    },
  }),
  decline: intent({
    needs: 'decision.reopen',
    schema: declineReviewSchema,
    run: async ({ command, params }, { reason }) => {
      const reportId = params.reportId!;
      const done = await declineReview(command, { reportId, reason });
      const toast = { key: 'review:toast.reviewDeclined' };
      return done.ok ? { ok: true, to: paths.decide(reportId), toast } : done;
    },
  }),
});

/** Taking a rejection or a referral back into triage. */
export default function Reopening() {
  const { id, name, version, request, mayDecline } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  return (
    <ActPage
      reportId={id}
      title={t('review:reopen.title')}
      lead={name}
      after={request && mayDecline && <NoReview />}
    >
      {request && (
        <Banner icon="message-square" title={t('review:request.groupAsks')}>
          <p className="pre">{request.reason}</p>
        </Banner>
      )}
      <input type="hidden" name="version" value={version} />
      <ReasonForm
        label={t('review:field.reason')}
        hint={t('review:reopen.hint')}
        button={t('review:reopen.do')}
      />
    </ActPage>
  );
}
