import { useLoaderData } from '@remix-run/react';
import { can } from '#app/access/can.ts';
import { linkRelated, unlinkRelated } from '#app/features/reports/commands/link-related.server.ts';
import { shownName } from '#app/features/reports/domain/report-number.ts';
import { getReport } from '#app/features/reports/queries/get-report.server.ts';
import { linkRelatedSchema, unlinkRelatedSchema } from '#app/features/reports/schema.ts';
import { FormProblem } from '#app/frame/form-problem.tsx';
import { useFormState } from '#app/frame/form-state.ts';
import type { Handle } from '#app/frame/use-root.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Forbidden, NotFound } from '#app/platform/errors.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import { TextInput } from '#app/ui/text-input.tsx';

export const handle: Handle = { shell: 'form' };

export const loader = page('report.triage-state.set', async ({ actor, lang, now, params, t }) => {
  const found = await getReport(actor, { id: params.id!, lang, now });
  if (!found) throw new NotFound();
  if (!can(actor, 'report.triage-state.set', found.facts).allowed) throw new Forbidden();
  const { id, number, mark, links } = found.report;
  return {
    title: t('reports:links.page'),
    id,
    name: shownName({ number, mark }),
    related: links.filter(({ kind }) => kind === 'related'),
  };
});

export const action = formAction({
  default: intent({
    needs: 'report.triage-state.set',
    schema: linkRelatedSchema,
    run: async ({ command, params }, { name }) => {
      const done = await linkRelated(command, { reportId: params.id!, name });
      const to = paths.reportLinks(params.id!);
      return done.ok ? { ok: true, to, toast: { key: 'reports:toast.linked' } } : done;
    },
  }),
  remove: intent({
    needs: 'report.triage-state.set',
    schema: unlinkRelatedSchema,
    run: async ({ command, params }, { otherId }) => {
      const done = await unlinkRelated(command, { reportId: params.id!, otherId });
      const to = paths.reportLinks(params.id!);
      return done.ok ? { ok: true, to, toast: { key: 'reports:toast.unlinked' } } : done;
    },
  }),
});

/** Reports about the like, tied by the office without being merged. */
export default function ReportLinks() {
  const { id, name, related } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  const form = useFormState();
  const removal = useFormState('remove');
  return (
    <>
      <PageHead
        crumb={
          <Breadcrumb href={paths.report(id)} label={name ?? t('reports:title')}>
            {t('reports:links.page')}
          </Breadcrumb>
        }
        title={t('reports:links.page')}
        lead={t('reports:links.lead')}
      />
      <FormProblem form={form} />
      <FormProblem form={removal} />
      {related.length > 0 && (
        <ul className="list">
          {related.map((link) => {
            const called = [shownName(link), link.title].filter(Boolean).join('. ');
            return (
              <li key={link.id} className="row sp">
                <a href={paths.report(link.id)}>{called}</a>
                <form method="post">
                  <input type="hidden" name="intent" value="remove" />
                  <input type="hidden" name="otherId" value={link.id} />
                  <Button
                    small
                    look="quiet"
                    aria-label={t('reports:links.removeName', { name: called })}
                  >
                    {t('reports:links.remove')}
                  </Button>
                </form>
              </li>
            );
          })}
        </ul>
      )}
      <form method="post" className="sec-b">
        <Field
          id="name"
          label={t('reports:links.name')}
          hint={t('reports:links.nameHint')}
          error={form.error('name')}
        >
          <TextInput name="name" maxLength={40} required defaultValue={form.value('name')} />
        </Field>
        <div className="sec-b">
          <Button look="primary">{t('reports:links.add')}</Button>
        </div>
      </form>
    </>
  );
}
