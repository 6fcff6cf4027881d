import { EditorContent, useEditor, type Editor } from '@tiptap/react';
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { FieldError } from '#app/ui/field-error.tsx';
import type { RichTextDocument } from '../document.ts';
import type { RichTextRefusal } from '../refusal.ts';
import { validateRichText } from '../validate.ts';
import { commandsOf, type LawQuote, type RichTextCommands } from './commands.ts';
import './editor.css';
import { richTextExtensions } from './extensions.ts';
import type { RichTextLabels } from './labels.ts';
import { renumberMentions } from './source-mention.ts';
import type { RichTextSource } from './tool-panels.tsx';
import { Toolbar } from './toolbar.tsx';
import { focusToolbar } from './use-roving-focus.ts';

export interface RichTextEditorProps {
  /** The form gets the document as JSON under this name. */
  name: string;
  /** Of the text itself: what an error summary leads to. */
  id?: string;
  defaultValue: RichTextDocument;
  label: string;
  describedBy?: string;
  invalid?: boolean;
  disabled?: boolean;
  autoFocus?: boolean;
  labels: RichTextLabels;
  /** The report's sources, by their numbers: these can be mentioned. */
  sources?: readonly RichTextSource[];
  /** The marked phrases of the report's norms: words can be tied to these. */
  normMarks?: readonly LawQuote[];
  /** Each change that could be stored, in canonical form. */
  onChange?: (doc: RichTextDocument) => void;
  /** The words now selected in the law beside the form, if there are any. */
  onQuoteFromLaw?: () => LawQuote | null;
  /** Called once with a function that stays the same, again with another. */
  onReady?: (commands: RichTextCommands) => void;
}

const NONE: readonly never[] = [];

/** Writes rich text. In the browser only; `RichTextField` loads it where it is needed. */
export function RichTextEditor(props: RichTextEditorProps) {
  const {
    name,
    label,
    describedBy,
    invalid = false,
    disabled = false,
    labels,
    onChange,
    onReady,
  } = props;
  const { sources = NONE, normMarks = NONE } = props;
  const generatedId = useId();
  const id = props.id ?? generatedId;
  const [initialJson] = useState(() => JSON.stringify(props.defaultValue));
  const [refusal, setRefusal] = useState<RichTextRefusal | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const toolbar = useRef<HTMLDivElement>(null);
  const numberOf = useNumbers(sources);

  const extensions = useMemo(() => richTextExtensions({ numberOf }), [numberOf]);
  const editorProps = useMemo(
    () => ({
      attributes: textboxAttributes({ id, label, describedBy, invalid }),
      handleKeyDown: (_view: unknown, event: KeyboardEvent) =>
        event.altKey && event.code === 'F10' && focusToolbar(toolbar.current),
    }),
    [id, label, describedBy, invalid],
  );
  const editor = useEditor({
    extensions,
    editorProps,
    content: props.defaultValue,
    editable: !disabled,
    autofocus: props.autoFocus ? 'end' : false,
    // The style is in editor.css and comes from our own origin, so the policy needs no exception.
    injectCSS: false,
    immediatelyRender: true,
    onUpdate: ({ editor: changed }) => {
      const verdict = handOver(changed, field.current);
      setRefusal(verdict.ok ? null : verdict.reason);
      if (verdict.ok) onChange?.(verdict.doc);
    },
  });

  // React puts a default value of a hidden field back at every rendering, so it is given none.
  useLayoutEffect(() => void (field.current && (field.current.value = initialJson)), [initialJson]);
  useEffect(() => void onReady?.(commandsOf(editor)), [editor, onReady]);
  useEffect(() => editor.setEditable(!disabled, false), [editor, disabled]);
  useEffect(() => renumberMentions(editor.view.dom, numberOf), [editor, numberOf, sources]);

  return (
    <div className="ed">
      <Toolbar
        editor={editor}
        labels={labels}
        sources={sources}
        normMarks={normMarks}
        onQuoteFromLaw={props.onQuoteFromLaw}
        disabled={disabled}
        toolbarRef={toolbar}
      />
      <EditorContent editor={editor} />
      <span className="sr" id={`${id}-keys`}>
        {labels.toolbarKeys}
      </span>
      <div className="ed-m" role="alert">
        <FieldError id={`${id}-refusal`} error={refusal ? labels.refusals[refusal] : undefined} />
      </div>
      <input type="hidden" name={name} disabled={disabled} ref={field} />
    </div>
  );
}

/** The numbers of the sources as they are now, asked by mentions that are drawn later. */
function useNumbers(sources: readonly RichTextSource[]) {
  const numbers = useRef<ReadonlyMap<string, number>>(new Map());
  numbers.current = new Map(sources.map(({ id, number }) => [id, number]));
  const [numberOf] = useState(() => (id: string) => numbers.current.get(id));
  return numberOf;
}

/** Puts the document into the form, even one that will be refused, so that nothing typed is lost. */
function handOver(editor: Editor, field: HTMLInputElement | null) {
  const json: unknown = editor.getJSON();
  if (field) {
    field.value = JSON.stringify(json);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  return validateRichText(json);
}

function textboxAttributes(text: {
  id: string;
  label: string;
  describedBy?: string;
  invalid: boolean;
}) {
  const { id, label, describedBy, invalid } = text;
  return {
    id,
    class: 'ed-b prose',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': label,
    'aria-describedby': [describedBy, `${id}-keys`].filter(Boolean).join(' '),
    ...(invalid && { 'aria-invalid': 'true' }),
  };
}
