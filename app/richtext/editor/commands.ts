import type { Editor } from '@tiptap/core';
import { canonicalHref } from '../link-address.ts';
import type { RichTextDocument } from '../document.ts';

/** Words of a norm under the number that their mark carries. */
export interface LawQuote {
  words: string;
  n: number;
}

/** What a page may ask of an editor that stands on it. */
export interface RichTextCommands {
  focus(): void;
  /** Puts words of a norm where the cursor is, with their number. */
  insertLawQuote(quote: LawQuote): void;
  /** Ties the selected words to a marked phrase of a norm. */
  markSelection(n: number): void;
  insertMention(sourceId: string): void;
  /** Another text in place of this one: a restored copy, the other person's version. */
  replace(doc: RichTextDocument): void;
}

export function commandsOf(editor: Editor): RichTextCommands {
  return {
    focus: () => editor.view.focus(),
    insertLawQuote: ({ words, n }) =>
      void editor
        .chain()
        .focus()
        .insertContent([
          { type: 'text', text: words, marks: [{ type: 'normMark', attrs: { n } }] },
          { type: 'text', text: ' ' },
        ])
        .run(),
    markSelection: (n) => void editor.chain().focus().setMark('normMark', { n }).run(),
    insertMention: (sourceId) =>
      void editor
        .chain()
        .focus()
        .insertContent({ type: 'sourceMention', attrs: { sourceId } })
        .run(),
    replace: (doc) => void editor.commands.setContent(doc, { emitUpdate: true }),
  };
}

/** Links the selection, or the link around the cursor; with nothing selected the address is the text. */
export function setLink(editor: Editor, href: string): void {
  if (canonicalHref(href) === null) return;
  const chain = editor.chain().focus();
  if (editor.state.selection.empty && !editor.isActive('link')) {
    chain
      .insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] })
      .run();
  } else chain.extendMarkRange('link').setLink({ href }).run();
}

/** Takes the mark off the selection, or off the whole run of it around the cursor. */
export function removeMark(editor: Editor, name: 'link' | 'normMark'): void {
  editor.chain().focus().extendMarkRange(name).unsetMark(name).run();
}
