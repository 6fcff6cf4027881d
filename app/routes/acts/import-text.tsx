import { beginImportOfText } from '#app/features/acts/commands/begin-import.server.ts';
import { longestPaste, pastedTextSchema } from '#app/features/acts/schema.ts';
import { FormProblem } from '#app/frame/form-problem.tsx';
import { useFormState } from '#app/frame/form-state.ts';
import type { Handle } from '#app/frame/use-root.ts';
import { formAction, intent } from '#app/http/form-action.ts';
import { page } from '#app/http/page.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { paths } from '#app/paths.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { PageHead } from '#app/ui/page-head.tsx';
import { TextArea } from '#app/ui/text-area.tsx';

export const handle: Handle = { shell: 'form' };

const needs = 'act.import-edit';

export const loader = page(needs, ({ t }) => ({ title: t('imports:text.title') }));

export const action = formAction({
  default: intent({
    needs,
    schema: pastedTextSchema,
    async run({ command }, { text }) {
      const begun = await beginImportOfText(command, text);
      return begun.ok ? { ok: true, to: paths.actImport(begun.id) } : begun;
    },
  }),
});

/** The text of an act, copied from a page. */
export default function ImportText() {
  const { t } = useI18n();
  const form = useFormState();
  return (
    <>
      <PageHead
        crumb={<Breadcrumb href={paths.importAct()} label={t('imports:title')} />}
        title={t('imports:text.title')}
        lead={t('imports:text.lead')}
      />
      <FormProblem form={form} ids={{ file: 'text' }} />
      {/* As parts: letters that are not Latin take two bytes instead of six. */}
      <form method="post" encType="multipart/form-data">
        <Field
          id="text"
          label={t('imports:text.label')}
          hint={t('imports:text.hint')}
          error={form.error('text') ?? form.error('file')}
        >
          <TextArea
            name="text"
            rows={16}
            defaultValue={form.value('text')}
            maxLength={longestPaste}
            required
          />
        </Field>
        <div className="sec-b">
          <Button look="primary">{t('imports:send')}</Button>
        </div>
      </form>
    </>
  );
}
