import { useLoaderData } from '@remix-run/react';
import { addFile } from '#app/features/sources/commands/add-file.server.ts';
import { discardUpload } from '#app/features/sources/commands/discard-upload.server.ts';
import { Hash } from '#app/features/sources/components/custody.tsx';
import {
  DescriptionFields,
  UseFields,
} from '#app/features/sources/components/description-fields.tsx';
import { Giveaways } from '#app/features/sources/components/giveaways.tsx';
import { NamedPeople } from '#app/features/sources/components/named-people.tsx';
import { ReportCrumb, sourcesOf } from '#app/features/sources/components/report-crumb.tsx';
import { getUpload } from '#app/features/sources/queries/get-upload.server.ts';
import { addFileSchema, noFieldsSchema } from '#app/features/sources/schema.ts';
import { FormProblem, OtherProblem } from '#app/frame/form-problem.tsx';
import { useFormState } from '#app/frame/form-state.ts';
import type { Handle } from '#app/frame/use-root.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { NotFound } from '#app/platform/errors.ts';
import { Button } from '#app/ui/button.tsx';
import { CheckboxRow } from '#app/ui/choice-row.tsx';
import { Field } from '#app/ui/field.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import { TextInput } from '#app/ui/text-input.tsx';

export const handle: Handle = { shell: 'form' };

const rule = 'attachment.upload-after-routing';

export const loader = page(rule, async ({ actor, now, params, t }) => {
  const upload = await getUpload(actor, { id: params.id!, now });
  if (!upload) throw new NotFound();
  return { upload, title: t('sources:upload.title') };
});

export const action = formAction({
  default: intent({
    needs: rule,
    schema: addFileSchema,
    run: async ({ command, params: { id = '' } }, input) => {
      const added = await addFile(command, { uploadId: id, input });
      if (!added.ok) return added;
      const toast = { key: 'sources:toast.fileAdded' };
      return { ok: true, to: paths.source(added.sourceId), toast };
    },
  }),
  discard: intent({
    needs: rule,
    schema: noFieldsSchema,
    run: async ({ command, params: { id = '' } }) => {
      const done = await discardUpload(command, { uploadId: id });
      if (!done.ok) return done;
      const to = paths.newAttachment(done.reportId);
      return { ok: true, to, toast: { key: 'sources:toast.discarded' } };
    },
  }),
});

/** What a sent file gives away, before anybody but its sender can see it. */
export default function UploadedFile() {
  const { upload } = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const form = useFormState();
  const { report, source, name, extension, kind, size, sha256, people } = upload;
  return (
    <>
      <PageHead
        crumb={<ReportCrumb report={report} here={t('sources:file.title')} />}
        title={t('sources:upload.title')}
        lead={t('sources:upload.lead')}
      />
      <p className="wr">
        <b className="b">{name}</b>{' '}
        <span className="mut">
          {t(`sources:fileKind.${kind}`)}, {format.bytes(size)}
        </span>
      </p>
      <Giveaways {...upload} />
      <FormProblem form={form} />
      <OtherProblem but={['default']} />
      <form method="post" className="sec-b">
        <Field
          id="name"
          label={t('sources:upload.name')}
          hint={t('sources:upload.nameHint', { extension })}
          error={form.error('name')}
        >
          <TextInput name="name" defaultValue={form.value('name', name)} />
        </Field>
        {!source && (
          <>
            <DescriptionFields form={form} kept={{ kind: 'document' }} />
            <UseFields form={form} />
          </>
        )}
        <Fieldset
          id="isRestricted"
          legend={t('sources:file.access')}
          hint={t('sources:upload.restrictHint')}
          error={form.error('isRestricted')}
        >
          <CheckboxRow
            name="isRestricted"
            value="yes"
            label={t('sources:upload.restrict')}
            defaultChecked={form.value('isRestricted') === 'yes'}
          />
        </Fieldset>
        <NamedPeople
          people={people}
          chosen={form.values('named')}
          legend={t('sources:upload.named')}
          hint={t('sources:upload.restrictHint')}
          error={form.error('named')}
        />
        <p className="md sub">{t('sources:upload.original')}</p>
        <p>
          <Hash sha256={sha256} />
        </p>
        <div className="sec-b">
          <Button look="primary">{t('sources:upload.add')}</Button>
        </div>
      </form>
      <form method="post" className="sec-b">
        <input type="hidden" name="intent" value="discard" />
        <Button look="quiet" icon="trash">
          {t('sources:upload.discard')}
        </Button>{' '}
        <a href={sourcesOf(report)}>{t('sources:upload.back')}</a>
      </form>
    </>
  );
}
