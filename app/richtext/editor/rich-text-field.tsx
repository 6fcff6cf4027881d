import { useEffect, useId, useRef, useState, type RefObject } from 'react';
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
  useText(area, markdown);
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
        defaultValue={isOnServer() ? markdown : undefined}
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

function isOnServer(): boolean {
  return typeof document === 'undefined';
}

/**
 * React, taking over a page, sets a text area back to its default value and loses what was typed
 * meanwhile. In the browser it is given none; a text area that no server sent is filled here.
 */
function useText(area: RefObject<HTMLTextAreaElement>, markdown: string): void {
  useEffect(() => {
    if (area.current && area.current.defaultValue === '') area.current.defaultValue = markdown;
  }, [area, markdown]);
}
