import { useLoaderData } from '@remix-run/react';
import { beginImport } from '#app/features/acts/commands/begin-import.server.ts';
import { ImportList } from '#app/features/acts/components/import-list.tsx';
import { listImports } from '#app/features/acts/queries/list-imports.server.ts';
import { importFileSchema } from '#app/features/acts/schema.ts';
import { FormProblem } from '#app/frame/form-problem.tsx';
import { useFormState } from '#app/frame/form-state.ts';
import type { Handle } from '#app/frame/use-root.ts';
import { page } from '#app/http/page.ts';
import { uploadAction } from '#app/http/upload-action.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Field, useFieldWiring } from '#app/ui/field.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import { Section } from '#app/ui/section.tsx';
import { UploadProgress } from '#app/ui/upload-progress.tsx';

export const handle: Handle = { shell: 'form' };

const rule = 'act.import-edit';
const mostBytes = 50 * 1024 * 1024;

export const loader = page(rule, async ({ actor, t }) => ({
  title: t('imports:title'),
  imports: await listImports(actor),
}));

export const action = uploadAction({
  needs: rule,
  schema: importFileSchema,
  field: 'file',
  mistakes: 'imports.refused',
  before: async () => {},
  run: async ({ command }, _input, file) => {
    const begun = await beginImport(command, file);
    return begun.ok ? { ok: true, to: paths.actImport(begun.id) } : begun;
  },
});

/** A file of an act is sent; what was read out of it is looked at before anything is kept. */
export default function ImportAct() {
  const { imports } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  const form = useFormState();
  return (
    <>
      <PageHead
        crumb={<Breadcrumb href={paths.acts()} label={t('acts:title')} />}
        title={t('imports:title')}
        lead={t('imports:lead')}
        actions={<ButtonLink href={paths.importText()}>{t('imports:paste')}</ButtonLink>}
      />
      <FormProblem form={form} />
      <form
        method="post"
        encType="multipart/form-data"
        data-upload={mostBytes}
        data-upload-large={t('imports:refused.too-large')}
        data-upload-again={t('imports:again')}
      >
        <Field
          id="file"
          label={t('imports:file')}
          hint={t('imports:fileHint')}
          error={form.error('file')}
        >
          <FileInput />
        </Field>
        <UploadProgress />
        <div className="sec-b">
          <Button look="primary">{t('imports:send')}</Button>
        </div>
      </form>
      {imports.length > 0 && (
        <Section title={t('imports:recent')}>
          <ImportList imports={imports} />
        </Section>
      )}
    </>
  );
}

function FileInput() {
  return <input {...useFieldWiring()} type="file" name="file" className="inp" required />;
}
