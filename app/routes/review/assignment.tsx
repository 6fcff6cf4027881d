import { useLoaderData } from '@remix-run/react';
import { analystLabel } from '#app/features/review/components/analyst-label.ts';
import { assignReport } from '#app/features/review/commands/assign-report.server.ts';
import { getDecision } from '#app/features/review/queries/get-decision.server.ts';
import { assignReportSchema } from '#app/features/review/schema.ts';
import { useFormState } from '#app/frame/form-state.ts';
import type { Handle } from '#app/frame/use-root.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { NotFound } from '#app/platform/errors.ts';
import { Button } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { Select } from '#app/ui/select.tsx';
import { ActPage } from './parts/act-page.tsx';

export const handle: Handle = { shell: 'form' };

export const loader = page('report.assign', async ({ actor, lang, now, params, t }) => {
  const decision = await getDecision(actor, { id: params.reportId!, lang, now });
  if (!decision) throw new NotFound();
  const { report, side } = decision;
  return {
    title: t('review:assign.title'),
    id: report.id,
    name: report.version.title,
    people: side.people,
  };
});

export const action = formAction({
  default: intent({
    needs: 'report.assign',
    schema: assignReportSchema,
    run: async ({ command, params }, { toId }) => {
      const reportId = params.reportId!;
      const done = await assignReport(command, { reportId, toId });
      if (!done.ok) return done;
      return { ok: true, to: paths.decide(reportId), toast: { key: 'review:toast.assigned' } };
    },
  }),
});

/** Gives a report to somebody of the office. */
export default function Assignment() {
  const { id, name, people } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  const form = useFormState();
  return (
    <ActPage reportId={id} title={t('review:assign.title')} lead={name}>
      <Field id="toId" label={t('review:assign.to')} error={form.error('toId')}>
        <Select
          name="toId"
          defaultValue={form.value('toId')}
          options={people.map((person) => ({
            value: person.id,
            label: analystLabel(person, t),
          }))}
        />
      </Field>
      <Button look="primary">{t('review:assign.give')}</Button>
    </ActPage>
  );
}
