import { useLoaderData } from '@remix-run/react';
import { amendReport } from '#app/features/reports/commands/amend-report.server.ts';
import { AmendForm } from '#app/features/reports/components/amend-form.tsx';
import { reportFormWords } from '#app/features/reports/components/form-words.ts';
import { getAmendment } from '#app/features/reports/queries/get-amendment.server.ts';
import type { DraftPage } from '#app/features/reports/queries/get-draft.server.ts';
import { amendReportSchema } from '#app/features/reports/schema.ts';
import { useFormState } from '#app/frame/form-state.ts';
import type { Handle } from '#app/frame/use-root.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { paths } from '#app/paths.ts';
import { Forbidden, NotFound } from '#app/platform/errors.ts';
import { newId } from '#app/platform/ids.ts';

export const handle: Handle = { shell: 'form', hydrate: reportFormWords };

export const loader = page('report.amend', async ({ actor, lang, now, params, t }) => {
  const report = await getAmendment(actor, { id: params.id!, lang, now });
  if (!report) throw new NotFound();
  if (!report.abilities.amend) throw new Forbidden();
  return { title: t('reports:amend.title'), report, key: newId() };
});

export const action = formAction({
  default: intent({
    needs: 'report.amend',
    schema: amendReportSchema,
    run: async ({ command, params }, input) => {
      const done = await amendReport(command, { reportId: params.id!, input });
      if (!done.ok) return done;
      return { ok: true, to: paths.report(params.id!), toast: { key: 'reports:toast.amended' } };
    },
  }),
});

/** Amending a routed report: the same fields once more, and why. */
export default function Amend() {
  const { report, key } = useLoaderData<typeof loader>() as { report: DraftPage; key: string };
  return <AmendForm report={report} idempotencyKey={key} form={useFormState()} />;
}
