import { useI18n } from '#app/i18n/i18n-context.tsx';
import { richTextLabels } from '#app/richtext/editor/labels.ts';
import { RichTextField } from '#app/richtext/editor/rich-text-field.tsx';
import { FieldError } from '#app/ui/field-error.tsx';
import type { LawQuote, RichTextCommands } from '#app/richtext/editor/commands.ts';
import { validateRichText } from '#app/richtext/validate.ts';
import { idOf } from './choice-field.tsx';
import { DraftPart } from './draft-part.tsx';
import type { PartProps } from './part-props.ts';
import { useMemo } from 'react';

const NAME = 'what.narrative';

/** What happens in practice, in rich text; marked words of the norms can be tied to it. */
export function WhatPart({
  draft,
  form,
  notice,
  onReady,
  marks,
}: PartProps & { onReady?: (commands: RichTextCommands) => void; marks?: readonly LawQuote[] }) {
  const { t } = useI18n();
  const labels = useMemo(() => richTextLabels(t), [t]);
  const error = form.error(NAME) ?? form.error(`${NAME}Markdown`);
  const typed = validateRichText(form.value(NAME));
  const sources = useMemo(
    () => draft.sources.map(({ id, number, title }) => ({ id, number, title })),
    [draft.sources],
  );
  return (
    <DraftPart
      section="what"
      part="what"
      base={draft.digests.what}
      title={t('reports:what.title')}
      hint={t('reports:what.hint')}
      notice={notice}
    >
      <RichTextField
        name={NAME}
        id={idOf(NAME)}
        label={t('reports:what.label')}
        labels={labels}
        defaultValue={typed.ok ? typed.doc : draft.content.what.narrative}
        typedMarkdown={form.value(`${NAME}Markdown`) || undefined}
        sources={sources}
        normMarks={marks}
        invalid={error !== undefined}
        describedBy={error ? `${idOf(NAME)}-error` : undefined}
        onReady={onReady}
      />
      <FieldError id={idOf(NAME)} error={error} />
    </DraftPart>
  );
}
