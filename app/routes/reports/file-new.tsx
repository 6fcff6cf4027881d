import { useLoaderData } from '@remix-run/react';
import { keepUpload } from '#app/features/sources/commands/keep-upload.server.ts';
import { ReportCrumb } from '#app/features/sources/components/report-crumb.tsx';
import { getAddition } from '#app/features/sources/queries/get-addition.server.ts';
import { getSource } from '#app/features/sources/queries/get-source.server.ts';
import { uploadSchema } from '#app/features/sources/schema.ts';
import { FormProblem } from '#app/frame/form-problem.tsx';
import { useFormState } from '#app/frame/form-state.ts';
import type { Handle } from '#app/frame/use-root.ts';
import { page } from '#app/http/page.ts';
import { uploadAction } from '#app/http/upload-action.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { NotFound } from '#app/platform/errors.ts';
import { isId } from '#app/platform/ids.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { Field, useFieldWiring } from '#app/ui/field.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import { UploadProgress } from '#app/ui/upload-progress.tsx';

export const handle: Handle = { shell: 'form' };

const rule = 'attachment.upload-after-routing';

export const loader = page(rule, async ({ actor, params, t, url }) => {
  const addition = await getAddition(actor, { reportId: params.id!, what: 'file' });
  if (!addition) throw new NotFound();
  const sourceId = url.searchParams.get('source');
  const source = isId(sourceId) ? await getSource(actor, sourceId) : null;
  if (sourceId !== null && source?.reportId !== params.id) throw new NotFound();
  return {
    report: addition.report,
    mostBytes: addition.mostBytes,
    source: source && { id: source.id, title: source.title || source.url || '' },
    title: t('sources:file.title'),
  };
});

export const action = uploadAction({
  needs: rule,
  schema: uploadSchema,
  field: 'file',
  mistakes: 'sources.refused',
  before: async ({ actor, params }) => {
    const addition = await getAddition(actor, { reportId: params.id!, what: 'file' });
    if (!addition) throw new NotFound();
  },
  run: async ({ command, params }, { source }, file) => {
    const kept = await keepUpload(command, {
      reportId: params.id!,
      sourceId: source ?? null,
      file,
    });
    return kept.ok ? { ok: true, to: paths.upload(kept.id) } : kept;
  },
});

/** A file is sent first, and added after its sender has seen what it gives away. */
export default function NewFile() {
  const { report, source, mostBytes } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  const form = useFormState();
  return (
    <>
      <PageHead
        crumb={<ReportCrumb report={report} here={t('sources:file.title')} />}
        title={t('sources:file.title')}
        lead={t('sources:file.lead')}
      />
      {source?.title && <p className="md">{t('sources:file.for', { title: source.title })}</p>}
      {!report.isDraft && <Banner>{t('sources:new.amends')}</Banner>}
      <FormProblem form={form} />
      <form
        method="post"
        encType="multipart/form-data"
        data-upload={mostBytes}
        data-upload-large={t('sources:file.tooLarge')}
        data-upload-again={t('sources:file.again')}
      >
        {source && <input type="hidden" name="source" value={source.id} />}
        <Field
          id="file"
          label={t('sources:file.pick')}
          hint={t('sources:file.pickHint')}
          error={form.error('file')}
        >
          <FileInput name="file" />
        </Field>
        <p className="hint">{t('sources:file.heic')}</p>
        <UploadProgress />
        <div className="sec-b">
          <Button look="primary">{t('sources:file.send')}</Button>
        </div>
      </form>
    </>
  );
}

function FileInput({ name }: { name: string }) {
  return <input {...useFieldWiring()} type="file" name={name} className="inp" required />;
}
