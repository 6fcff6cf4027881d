import { useLoaderData } from '@remix-run/react';
import { addSource } from '#app/features/sources/commands/add-source.server.ts';
import {
  DescriptionFields,
  UseFields,
} from '#app/features/sources/components/description-fields.tsx';
import { ReportCrumb } from '#app/features/sources/components/report-crumb.tsx';
import { getAddition } from '#app/features/sources/queries/get-addition.server.ts';
import { addSourceSchema } from '#app/features/sources/schema.ts';
import { FormProblem } from '#app/frame/form-problem.tsx';
import { useFormState } from '#app/frame/form-state.ts';
import type { Handle } from '#app/frame/use-root.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { NotFound } from '#app/platform/errors.ts';
import { newId } from '#app/platform/ids.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { CheckboxRow } from '#app/ui/choice-row.tsx';
import { Field } from '#app/ui/field.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { Fold } from '#app/ui/fold.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextInput } from '#app/ui/text-input.tsx';

export const handle: Handle = { shell: 'form' };

export const loader = page('source.add-after-routing', async ({ actor, params, t }) => {
  const addition = await getAddition(actor, { reportId: params.id!, what: 'source' });
  if (!addition) throw new NotFound();
  return { ...addition, key: newId(), title: t('sources:new.title') };
});

export const action = formAction({
  default: intent({
    needs: 'source.add-after-routing',
    schema: addSourceSchema,
    run: async ({ command, params }, input) => {
      const added = await addSource(command, { reportId: params.id!, input });
      if (!added.ok) return added;
      const key = input.url === '' ? 'sources:toast.addedByHand' : 'sources:toast.added';
      return { ok: true, to: paths.source(added.id), toast: { key } };
    },
  }),
});

/** A source by its address, or by hand where it has none. */
export default function NewSource() {
  const { report, mayProtect, key } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  const form = useFormState();
  const isByHand =
    form.value('noAddressReason') !== '' || form.error('noAddressReason') !== undefined;
  return (
    <>
      <PageHead
        crumb={<ReportCrumb report={report} here={t('sources:new.title')} />}
        title={t('sources:new.title')}
        lead={t('sources:new.lead')}
      />
      {!report.isDraft && <Banner>{t('sources:new.amends')}</Banner>}
      <FormProblem form={form} />
      <form method="post">
        <input type="hidden" name="key" value={key} />
        <Field
          id="url"
          label={t('sources:new.url')}
          hint={t('sources:new.urlHint')}
          error={form.error('url')}
        >
          <TextInput
            name="url"
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            defaultValue={form.value('url')}
          />
        </Field>
        <UseFields form={form} />
        {mayProtect && <ProtectAtOnce />}
        <Fold summary={t('sources:new.noAddress')} open={isByHand}>
          <Field
            id="noAddressReason"
            label={t('sources:new.reason')}
            hint={t('sources:new.reasonHint')}
            error={form.error('noAddressReason')}
          >
            <TextInput name="noAddressReason" defaultValue={form.value('noAddressReason')} />
          </Field>
          <Field id="text" label={t('sources:new.text')} error={form.error('text')} optional>
            <TextArea name="text" rows={6} defaultValue={form.value('text')} />
          </Field>
        </Fold>
        <Fold summary={t('sources:new.more')} open={form.mistakes().length > 0 || isByHand}>
          <p className="hint">{t('sources:new.moreHint')}</p>
          <DescriptionFields form={form} />
        </Fold>
        <div className="row sec-b">
          <Button look="primary">{t('sources:new.add')}</Button>
          <ButtonLink href={paths.newAttachment(report.id)} look="quiet" icon="paperclip">
            {t('sources:new.file')}
          </ButtonLink>
        </div>
      </form>
    </>
  );
}

/** Protection that is there from the first moment, before anybody else has seen the source. */
function ProtectAtOnce() {
  const { t } = useI18n();
  const form = useFormState();
  return (
    <Fieldset id="isProtected" legend={t('sources:protect.title')} hint={t('sources:protect.lead')}>
      <CheckboxRow
        name="isProtected"
        value="yes"
        label={t('sources:protect.tick')}
        defaultChecked={form.value('isProtected') === 'yes'}
      />
      <Field
        id="protectedDescription"
        label={t('sources:protect.description')}
        hint={t('sources:protect.descriptionHint')}
        error={form.error('protectedDescription')}
        optional
      >
        <TextInput name="protectedDescription" defaultValue={form.value('protectedDescription')} />
      </Field>
    </Fieldset>
  );
}
