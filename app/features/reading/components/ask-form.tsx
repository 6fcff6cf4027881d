import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Button } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import type { TypedForm } from './typed-form.ts';

/** A question to the office about the article. */
export function AskForm({
  formKey,
  form,
  isOpen,
}: {
  formKey: string;
  form: TypedForm;
  isOpen: boolean;
}) {
  const { t } = useI18n();
  return (
    <details className="rask" open={isOpen}>
      <summary>{t('reading:ask.title')}</summary>
      <form method="post">
        <input type="hidden" name="intent" value="ask" />
        <input type="hidden" name="key" value={formKey} />
        <Field
          id="question"
          label={t('reading:ask.question')}
          hint={t('reading:ask.hint')}
          error={form.error('question')}
        >
          <TextArea
            name="question"
            required
            maxLength={4000}
            defaultValue={form.value('question')}
          />
        </Field>
        <p className="buttons">
          <Button>{t('reading:ask.submit')}</Button>
        </p>
      </form>
    </details>
  );
}
