import { useLoaderData } from '@remix-run/react';
import { deleteFile } from '#app/features/sources/commands/delete-file.server.ts';
import { restrictFile } from '#app/features/sources/commands/restrict-file.server.ts';
import { NamedPeople } from '#app/features/sources/components/named-people.tsx';
import { getFileAccess } from '#app/features/sources/queries/get-file-access.server.ts';
import { noFieldsSchema, restrictFileSchema } from '#app/features/sources/schema.ts';
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
import { CheckboxRow } from '#app/ui/choice-row.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { PageHead } from '#app/ui/page-head.tsx';

export const handle: Handle = { shell: 'form' };

export const loader = page('attachment.derivative.read', async ({ actor, now, params, t }) => {
  const access = await getFileAccess(actor, { id: params.id!, now });
  if (!access) throw new NotFound();
  return { ...access, title: t('sources:access.title') };
});

export const action = formAction({
  default: intent({
    needs: 'attachment.upload-after-routing',
    schema: restrictFileSchema,
    run: async ({ command, params: { id = '' } }, input) => {
      const done = await restrictFile(command, { attachmentId: id, ...input });
      if (!done.ok) return done;
      const to = paths.attachmentAccess(id);
      return { ok: true, to, toast: { key: 'sources:toast.access' } };
    },
  }),
  delete: intent({
    needs: 'attachment.delete',
    schema: noFieldsSchema,
    run: async ({ command, params: { id = '' } }) => {
      const done = await deleteFile(command, { attachmentId: id });
      if (!done.ok) return done;
      const to = done.sourceId ? paths.source(done.sourceId) : paths.editReport(done.reportId);
      return { ok: true, to, toast: { key: 'sources:toast.discarded' } };
    },
  }),
});

/** Who may open a file; of a draft also the way to delete it. */
export default function FileAccessPage() {
  const { file, source, namedIds, people } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  const form = useFormState();
  const remove = useFormState('delete');
  const kept = file.isRestricted ? 'yes' : '';
  return (
    <>
      <PageHead
        crumb={
          <Breadcrumb
            href={paths.source(source.id)}
            label={t('sources:page.title', { number: source.number })}
          >
            {t('sources:access.title')}
          </Breadcrumb>
        }
        title={t('sources:access.title')}
        lead={file.name}
      />
      <FormProblem form={form} />
      <FormProblem form={remove} />
      {file.mayRestrict && (
        <form method="post">
          <Fieldset
            id="isRestricted"
            legend={t('sources:file.access')}
            error={form.error('isRestricted')}
          >
            <CheckboxRow
              name="isRestricted"
              value="yes"
              label={t('sources:upload.restrict')}
              hint={t('sources:upload.restrictHint')}
              defaultChecked={(form.answer ? form.value('isRestricted') : kept) === 'yes'}
            />
          </Fieldset>
          <NamedPeople
            people={people}
            chosen={form.values('named', namedIds)}
            legend={t('sources:upload.named')}
            hint={t('sources:upload.restrictHint')}
            error={form.error('named')}
          />
          <div className="sec-b">
            <Button look="primary">{t('sources:access.save')}</Button>
          </div>
        </form>
      )}
      {file.mayDelete && (
        <form method="post" className="sec">
          <input type="hidden" name="intent" value="delete" />
          <p className="hint">{t('sources:access.deleteHint')}</p>
          <Button look="danger" icon="trash">
            {t('sources:access.delete')}
          </Button>
        </form>
      )}
    </>
  );
}
