import { useLoaderData } from '@remix-run/react';
import { Refusal } from '#app/features/review/components/refusal.tsx';
import { askReview } from '#app/features/review/commands/ask-review.server.ts';
import { listReviewRequests } from '#app/features/review/queries/list-review-requests.server.ts';
import { askReviewSchema } from '#app/features/review/schema.ts';
import { getReport } from '#app/features/reports/queries/get-report.server.ts';
import { useFormState } from '#app/frame/form-state.ts';
import type { Handle } from '#app/frame/use-root.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Forbidden, NotFound } from '#app/platform/errors.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field } from '#app/ui/field.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import { TextArea } from '#app/ui/text-area.tsx';

export const handle: Handle = { shell: 'form' };

export const loader = page('decision.ask-review', async ({ actor, lang, now, params, t }) => {
  const found = await getReport(actor, { id: params.id!, lang, now });
  if (!found) throw new NotFound();
  const { report, facts } = found;
  const { id, isAuthorHidden } = report;
  const { mayAsk } = await listReviewRequests(actor, { id, facts, isAuthorHidden });
  if (!mayAsk) throw new Forbidden();
  return { title: t('review:request.title'), id, name: report.version.title };
});

export const action = formAction({
  default: intent({
    needs: 'decision.ask-review',
    schema: askReviewSchema,
    run: async ({ command, params }, { reason }) => {
      const reportId = params.id!;
      const done = await askReview(command, { reportId, reason });
      const toast = { key: 'review:toast.reviewAsked' };
      return done.ok ? { ok: true, to: paths.report(reportId, 'review-requests'), toast } : done;
    },
  }),
});

/** The group asks the head to look at a decision once more. */
export default function ReviewRequest() {
  const { id, name } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  const form = useFormState();
  const mistakes = form.mistakes();
  return (
    <>
      <PageHead
        crumb={<Breadcrumb href={paths.report(id)} label={t('review:request.crumb')} />}
        title={t('review:request.title')}
        lead={name}
      />
      <ErrorSummary title={t('errors:check-fields')} mistakes={mistakes} />
      {form.answer && mistakes.length === 0 && (
        <Banner tone="bad" role="alert">
          <Refusal answer={form.answer} />
        </Banner>
      )}
      <form method="post" className="sec-b">
        <Field
          id="reason"
          label={t('review:request.reason')}
          hint={t('review:request.hint')}
          error={form.error('reason')}
        >
          <TextArea
            name="reason"
            rows={6}
            maxLength={4000}
            required
            defaultValue={form.value('reason')}
          />
        </Field>
        <div className="sec-b">
          <Button look="primary">{t('review:request.do')}</Button>
        </div>
      </form>
    </>
  );
}
