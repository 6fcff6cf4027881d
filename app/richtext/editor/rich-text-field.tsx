import { useId, useRef, useState } from 'react';
import { markdownName } from '../field-name.ts';
import { toMarkdown } from '../markdown/to-markdown.ts';
import type { RichTextEditorProps } from './rich-text-editor.tsx';
import { useLateEditor } from './use-late-editor.ts';

export interface RichTextFieldProps extends Omit<RichTextEditorProps, 'autoFocus'> {
  /** What was typed into the text area and refused: it is shown again as it was. */
  typedMarkdown?: string;
}

/**
 * A text area with the small Markdown, in whose place the editor comes once its script is there.
 * Just one of the two is in the form: `name` with JSON, or `nameMarkdown`.
 */
export function RichTextField({ typedMarkdown, ...props }: RichTextFieldProps) {
  const generatedId = useId();
  const id = props.id ?? generatedId;
  const [markdown] = useState(() => typedMarkdown ?? toMarkdown(props.defaultValue));
  const area = useRef<HTMLTextAreaElement>(null);
  const late = useLateEditor(area, markdown);

  if (late) {
    return <late.Editor {...props} id={id} defaultValue={late.doc} autoFocus={late.autoFocus} />;
  }
  return (
    <>
      <textarea
        ref={area}
        id={id}
        name={markdownName(props.name)}
        className={props.invalid ? 'inp err' : 'inp'}
        rows={10}
        defaultValue={markdown}
        disabled={props.disabled}
        aria-label={props.label}
        aria-describedby={[props.describedBy, `${id}-markdown`].filter(Boolean).join(' ')}
        aria-invalid={props.invalid || undefined}
      />
      <span className="hint" id={`${id}-markdown`}>
        {props.labels.markdownHint}
      </span>
    </>
  );
}
