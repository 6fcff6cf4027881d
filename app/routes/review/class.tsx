import { useLoaderData } from '@remix-run/react';
import { setClass } from '#app/features/review/commands/set-class.server.ts';
import { getDecision } from '#app/features/review/queries/get-decision.server.ts';
import { setClassSchema } from '#app/features/review/schema.ts';
import { useFormState } from '#app/frame/form-state.ts';
import type { Handle } from '#app/frame/use-root.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { NotFound } from '#app/platform/errors.ts';
import { CheckboxRow } from '#app/ui/choice-row.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { ActPage } from './parts/act-page.tsx';
import { ReasonForm } from './parts/reason-form.tsx';

export const handle: Handle = { shell: 'form' };

export const loader = page('report.triage-state.set', async ({ actor, lang, now, params, t }) => {
  const decision = await getDecision(actor, { id: params.reportId!, lang, now });
  if (!decision?.acts.setClass) throw new NotFound();
  const { report, side } = decision;
  return {
    title: t('review:class.title'),
    id: report.id,
    name: report.version.title,
    classes: side.classes,
  };
});

export const action = formAction({
  default: intent({
    needs: 'report.triage-state.set',
    schema: setClassSchema,
    run: async ({ command, params }, input) => {
      const reportId = params.reportId!;
      const done = await setClass(command, { reportId, ...input });
      if (!done.ok) return done;
      return { ok: true, to: paths.decide(reportId), toast: { key: 'review:toast.class' } };
    },
  }),
});

/** The official class of a defect, where the office sets another than follows from the gap kinds. */
export default function OfficialClass() {
  const { id, name, classes } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  const form = useFormState();
  const isSet = classes.some((one) => one.isSet);
  const chosen = classes.filter((one) => (isSet ? one.isSet : one.follows)).map(({ key }) => key);
  const picked = form.values('classes', chosen);
  return (
    <ActPage reportId={id} title={t('review:class.title')} lead={name}>
      <Fieldset id="classes" legend={t('review:class.pick')} error={form.error('classes')}>
        {classes.map(({ key, label, follows }) => (
          <CheckboxRow
            key={key}
            name="classes"
            value={key}
            label={label}
            {...(follows ? { hint: t('review:class.followsThis') } : {})}
            defaultChecked={picked.includes(key)}
          />
        ))}
      </Fieldset>
      <ReasonForm
        label={t('review:field.reason')}
        hint={t('review:class.hint')}
        button={t('review:class.save')}
      />
    </ActPage>
  );
}
