import { useLoaderData } from '@remix-run/react';
import { answerClarification } from '#app/features/reports/commands/answer-clarification.server.ts';
import { shownName } from '#app/features/reports/domain/report-number.ts';
import { getReportHead } from '#app/features/reports/queries/get-report-head.server.ts';
import { answerClarificationSchema } from '#app/features/reports/schema.ts';
import { useFormState } from '#app/frame/form-state.ts';
import type { Handle } from '#app/frame/use-root.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Forbidden, NotFound } from '#app/platform/errors.ts';
import { newId } from '#app/platform/ids.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Field } from '#app/ui/field.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import { TextArea } from '#app/ui/text-area.tsx';

export const handle: Handle = { shell: 'form' };

export const loader = page('report.amend', async ({ actor, params, t }) => {
  const report = await getReportHead(actor, params.id!);
  if (!report) throw new NotFound();
  if (!report.question || !report.abilities.answer) throw new Forbidden();
  const { question } = report;
  return {
    ...report,
    question,
    key: newId(),
    name: report.title,
    title: t('reports:answer.title'),
  };
});

export const action = formAction({
  default: intent({
    needs: 'report.amend',
    schema: answerClarificationSchema,
    run: async ({ command, params }, { answer }) => {
      const done = await answerClarification(command, { reportId: params.id!, answer });
      if (!done.ok) return done;
      return { ok: true, to: paths.report(params.id!), toast: { key: 'reports:toast.answered' } };
    },
  }),
});

/** The office's question in full, and the box for its answer. */
export default function Answer() {
  const { id, name, number, mark, question, key } = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const form = useFormState();
  const mistakes = form.mistakes();
  return (
    <>
      <PageHead
        crumb={
          <Breadcrumb
            href={paths.report(id)}
            label={shownName({ number, mark }) ?? t('reports:title')}
          >
            {t('reports:answer.title')}
          </Breadcrumb>
        }
        title={question.text}
        lead={t('reports:answer.about', { name: question.askedBy, title: name })}
      />
      <ErrorSummary title={t('reports:edit.mistakes')} mistakes={mistakes} />
      {form.refusal && mistakes.length === 0 && <Banner tone="bad">{form.refusal}</Banner>}
      <p className="md sub">
        {t('reports:question.due', { date: format.dateLong(`${question.dueOn}T00:00:00+05:00`) })}
      </p>
      <form method="post" data-keep={`report:${id}:answer`}>
        <input type="hidden" name="key" value={key} />
        <Field
          id="answer"
          label={t('reports:answer.label')}
          hint={t('reports:answer.hint')}
          error={form.error('answer')}
        >
          <TextArea
            name="answer"
            rows={6}
            maxLength={10_000}
            required
            defaultValue={form.value('answer')}
          />
        </Field>
        <div className="row sec-b">
          <Button look="primary" icon="send">
            {t('reports:answer.send')}
          </Button>
          <ButtonLink href={paths.newSource(id)} icon="paperclip">
            {t('reports:sources.add')}
          </ButtonLink>
        </div>
      </form>
    </>
  );
}
