import { useI18n } from '#app/i18n/i18n-context.tsx';
import { FieldError } from '#app/ui/field-error.tsx';
import { idOf } from './choice-field.tsx';
import { PartMarks } from './draft-part.tsx';
import type { PartProps } from './part-props.ts';

const NAME = 'title.title';

/** The title, as large as it will stand over the report. */
export function TitlePart({ draft, form, notice }: PartProps) {
  const { t } = useI18n();
  const error = form.error(NAME);
  const id = idOf(NAME);
  return (
    <div data-part="title">
      {notice}
      <PartMarks part="title" base={draft.digests.title} />
      <label className="sr" htmlFor={id}>
        {t('reports:edit.title')}
      </label>
      <textarea
        className="ti"
        id={id}
        name={NAME}
        rows={2}
        placeholder={t('reports:edit.titleHint')}
        defaultValue={form.value(NAME, draft.content.title.title)}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      />
      <FieldError id={id} error={error} />
    </div>
  );
}
