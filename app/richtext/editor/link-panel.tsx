import type { Editor } from '@tiptap/core';
import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '#app/ui/button.tsx';
import { FieldError } from '#app/ui/field-error.tsx';
import { removeMark, setLink } from './commands.ts';
import type { RichTextLabels } from './labels.ts';
import { ToolPanel } from './tool-button.tsx';
import { typedAddress } from './typed-address.ts';

/** Asks for the address of a link. */
export function LinkPanel(props: { editor: Editor; labels: RichTextLabels; onClose: () => void }) {
  const { editor, labels, onClose } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isLinked] = useState(() => editor.isActive('link'));
  const [typed, setTyped] = useState(() => String(editor.getAttributes('link').href ?? ''));
  const [isBad, setBad] = useState(false);
  useEffect(() => input.current?.focus(), []);

  const apply = () => {
    const href = typedAddress(typed);
    setBad(href === null);
    if (href === null) return;
    setLink(editor, href);
    onClose();
  };

  return (
    <ToolPanel label={labels.link} onClose={onClose}>
      <label htmlFor={id}>{labels.linkAddress}</label>
      <input
        ref={input}
        id={id}
        className={isBad ? 'inp err' : 'inp'}
        type="text"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        aria-invalid={isBad || undefined}
        aria-describedby={isBad ? `${id}-error` : undefined}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          // Enter would send the form in which the editor stands.
          if (event.key !== 'Enter') return;
          event.preventDefault();
          apply();
        }}
      />
      <FieldError id={id} error={isBad ? labels.linkBad : undefined} />
      <div className="row">
        <Button type="button" small onClick={apply}>
          {labels.linkApply}
        </Button>
        {isLinked && (
          <Button
            type="button"
            small
            look="quiet"
            onClick={() => {
              removeMark(editor, 'link');
              onClose();
            }}
          >
            {labels.linkRemove}
          </Button>
        )}
        <Button type="button" small look="quiet" onClick={onClose}>
          {labels.close}
        </Button>
      </div>
    </ToolPanel>
  );
}
