import { useLoaderData } from '@remix-run/react';
import { correctSource } from '#app/features/sources/commands/correct-source.server.ts';
import {
  DescriptionFields,
  UseFields,
} from '#app/features/sources/components/description-fields.tsx';
import { getSource } from '#app/features/sources/queries/get-source.server.ts';
import { correctSourceSchema } from '#app/features/sources/schema.ts';
import { FormProblem } from '#app/frame/form-problem.tsx';
import { useFormState } from '#app/frame/form-state.ts';
import type { Handle } from '#app/frame/use-root.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { NotFound } from '#app/platform/errors.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import { TextInput } from '#app/ui/text-input.tsx';

export const handle: Handle = { shell: 'form' };

export const loader = page('source.correct-metadata', async ({ actor, params, t }) => {
  const source = await getSource(actor, params.id!);
  if (!source?.abilities.correct) throw new NotFound();
  return { source, title: t('sources:correct.title') };
});

export const action = formAction({
  default: intent({
    needs: 'source.correct-metadata',
    schema: correctSourceSchema,
    run: async ({ command, params: { id = '' } }, input) => {
      const done = await correctSource(command, { sourceId: id, input });
      if (!done.ok) return done;
      return { ok: true, to: paths.source(id), toast: { key: 'sources:toast.corrected' } };
    },
  }),
});

/** What is known of a source, to be put right; its copy is left alone. */
export default function CorrectSourcePage() {
  const { source } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  const form = useFormState();
  return (
    <>
      <PageHead
        crumb={
          <Breadcrumb
            href={paths.source(source.id)}
            label={t('sources:page.title', { number: source.number })}
          >
            {t('sources:correct.title')}
          </Breadcrumb>
        }
        title={t('sources:correct.title')}
        lead={t('sources:correct.lead')}
      />
      <FormProblem form={form} />
      <form method="post">
        <input type="hidden" name="version" value={source.rowVersion} />
        {source.url === null && (
          <Field
            id="noAddressReason"
            label={t('sources:new.reason')}
            error={form.error('noAddressReason')}
          >
            <TextInput
              name="noAddressReason"
              defaultValue={form.value('noAddressReason', source.noAddressReason)}
            />
          </Field>
        )}
        <DescriptionFields form={form} kept={source} />
        <UseFields form={form} kept={source} />
        <div className="sec-b">
          <Button look="primary">{t('sources:correct.save')}</Button>
        </div>
      </form>
    </>
  );
}
