import { useEffect, useState, type ComponentType, type RefObject } from 'react';
import type { RichTextDocument } from '../document.ts';
import type { RichTextEditorProps } from './rich-text-editor.tsx';

export interface LateEditor {
  readonly Editor: ComponentType<RichTextEditorProps>;
  readonly doc: RichTextDocument;
  readonly autoFocus: boolean;
}

/** Long enough for the press of a button to end, which took the focus out of the text area. */
const AFTER_LEAVING = 400;

/**
 * Loads the editor and hands it what stands in the text area. Who is typing there is not disturbed:
 * then the editor comes when they have left it.
 */
export function useLateEditor(
  area: RefObject<HTMLTextAreaElement>,
  start: string,
): LateEditor | null {
  const [late, setLate] = useState<LateEditor | null>(null);
  useEffect(() => {
    const gone = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;

    const load = async () => {
      const [{ RichTextEditor: Editor }, { readMarkdown }] = await Promise.all([
        import('./rich-text-editor.tsx'),
        import('../read-field.ts'),
      ]);
      const text = area.current;
      if (gone.signal.aborted || !text) return;
      const swap = () => {
        const verdict = readMarkdown(text.value);
        // What is no document stays in the text area, where it can be mended.
        if (verdict.ok) setLate({ Editor, doc: verdict.doc, autoFocus: isFocused(text) });
      };
      if (!isFocused(text) || text.value === start) swap();
      else {
        const leave = () => (timer = setTimeout(() => isFocused(text) || swap(), AFTER_LEAVING));
        text.addEventListener('blur', leave, { signal: gone.signal });
      }
    };

    // Without the script there is the text area, which does the same work.
    load().catch(() => undefined);
    return () => {
      gone.abort();
      clearTimeout(timer);
    };
  }, [area, start]);
  return late;
}

function isFocused(element: Element): boolean {
  return element.ownerDocument.activeElement === element;
}
