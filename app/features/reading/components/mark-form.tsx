import { useI18n } from '#app/i18n/i18n-context.tsx';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import type { TypedForm } from './typed-form.ts';

interface MarkFormProps {
  /** The mark that lies before the reader. */
  seen: string | null;
  edition: string;
  reportHref: string;
  form: TypedForm;
}

/** What a member finds in an article: nothing, with a note, or a gap to be reported. */
export function MarkForm({ seen, edition, reportHref, form }: MarkFormProps) {
  const { t } = useI18n();
  return (
    <form method="post">
      <input type="hidden" name="intent" value="mark" />
      <input type="hidden" name="seen" value={seen ?? ''} />
      <input type="hidden" name="edition" value={edition} />
      <Field
        id="note"
        label={t('reading:mark.note')}
        hint={t('reading:mark.note-hint')}
        error={form.error('note')}
      >
        <TextArea name="note" rows={2} maxLength={4000} defaultValue={form.value('note')} />
      </Field>
      <p className="buttons">
        <Button look="primary" icon="check" hint="c" data-key="KeyC">
          {t(seen ? 'reading:mark.again' : 'reading:mark.submit')}
        </Button>
        <ButtonLink href={reportHref} icon="plus" hint="n" data-key="KeyN">
          {t('reading:mark.report')}
        </ButtonLink>
      </p>
    </form>
  );
}
