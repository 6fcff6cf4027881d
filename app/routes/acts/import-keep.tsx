import { useLoaderData } from '@remix-run/react';
import { keepImport } from '#app/features/acts/commands/keep-import.server.ts';
import { NewActFields } from '#app/features/acts/components/new-act-fields.tsx';
import { getImport } from '#app/features/acts/queries/get-import.server.ts';
import { listActChoices } from '#app/features/acts/queries/list-act-choices.server.ts';
import { keepImportSchema } from '#app/features/acts/schema.ts';
import { FormProblem } from '#app/frame/form-problem.tsx';
import { useFormState } from '#app/frame/form-state.ts';
import type { Handle } from '#app/frame/use-root.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { LANGUAGES } from '#app/i18n/languages.ts';
import { paths } from '#app/paths.ts';
import { NotFound } from '#app/platform/errors.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button } from '#app/ui/button.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { Field } from '#app/ui/field.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextInput } from '#app/ui/text-input.tsx';

export const handle: Handle = { shell: 'form' };

const needs = 'act.import-edit';

export const loader = page(needs, async ({ actor, params, t, lang }) => {
  const found = await getImport(actor, params.id!);
  if (found?.state !== 'read') throw new NotFound();
  const { id, guess, rowVersion } = found;
  const choices = await listActChoices(lang, guess);
  return { title: t('imports:keep.title'), id, guess, rowVersion, choices };
});

export const action = formAction({
  default: intent({
    needs,
    schema: keepImportSchema,
    async run({ command, params: { id = '' } }, input) {
      const kept = await keepImport(command, { id, seen: input.seen, input });
      if (!kept.ok) return kept;
      const { actKey, language, validFrom } = kept;
      const to = paths.act(actKey, null, `?text=${language}&edition=${validFrom}`);
      return { ok: true, to, toast: { key: 'imports:toast.kept' } };
    },
  }),
});

/** The edition's own facts; after this it is read by everybody. */
export default function KeepImport() {
  const { id, guess, rowVersion, choices } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  const form = useFormState();
  return (
    <>
      <PageHead
        crumb={<Breadcrumb href={paths.actImport(id)} label={t('imports:tree.title')} />}
        title={t('imports:keep.title')}
        lead={t('imports:keep.lead')}
      />
      <FormProblem form={form} />
      <form method="post">
        <input type="hidden" name="seen" value={rowVersion} />
        <Field
          id="act"
          label={t('imports:keep.act')}
          hint={t('imports:keep.actHint')}
          error={form.error('act')}
        >
          <Select
            name="act"
            defaultValue={form.value('act', choices.likely)}
            placeholder={t('imports:keep.newAct')}
            options={choices.acts.map(({ key, name }) => ({ value: key, label: name }))}
          />
        </Field>
        <Field id="language" label={t('acts:textLanguage')} error={form.error('language')}>
          <Select
            name="language"
            defaultValue={form.value('language', guess?.language)}
            options={LANGUAGES.map((one) => ({
              value: one,
              label: t(`ui:language.${one}`),
              lang: one,
            }))}
          />
        </Field>
        <Field
          id="validFrom"
          label={t('imports:keep.validFrom')}
          hint={t('imports:keep.validFromHint')}
          error={form.error('validFrom')}
        >
          <DateInput
            name="validFrom"
            defaultValue={form.value('validFrom', guess?.editionDate)}
            required
          />
        </Field>
        <Field
          id="label"
          label={t('imports:keep.label')}
          hint={t('imports:keep.labelHint')}
          error={form.error('label')}
          optional
        >
          <TextInput name="label" defaultValue={form.value('label')} maxLength={200} />
        </Field>
        <Field
          id="extent"
          label={t('imports:keep.extent')}
          hint={t('imports:keep.extentHint')}
          error={form.error('extent')}
        >
          <Select
            name="extent"
            defaultValue={form.value('extent', 'full')}
            options={(['full', 'excerpt'] as const).map((one) => ({
              value: one,
              label: t(`imports:keep.${one}`),
            }))}
          />
        </Field>
        <NewActFields
          form={form}
          types={choices.types}
          adiletId={guess?.adiletId ?? ''}
          isOpen={choices.likely === null}
        />
        <div className="sec-b">
          <Button look="primary">{t('imports:keep.save')}</Button>
        </div>
      </form>
    </>
  );
}
