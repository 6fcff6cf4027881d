import type { Editor } from '@tiptap/core';
import type { IconName } from '#app/ui/icon.tsx';
import type { RichTextWord } from './labels.ts';

/** A button that acts at once. */
export interface Tool {
  readonly name: RichTextWord;
  readonly icon?: IconName;
  /** Whether it is pressed at the selection; absent for what is not a state. */
  readonly isOn?: (editor: Editor) => boolean;
  readonly isPossible?: (editor: Editor) => boolean;
  readonly run: (editor: Editor) => void;
}

export const TEXT_TOOLS: readonly Tool[] = [
  {
    name: 'bold',
    icon: 'bold',
    isOn: (editor) => editor.isActive('bold'),
    run: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    name: 'italic',
    icon: 'italic',
    isOn: (editor) => editor.isActive('italic'),
    run: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    name: 'heading2',
    icon: 'heading-2',
    isOn: (editor) => editor.isActive('heading', { level: 2 }),
    run: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    name: 'heading3',
    icon: 'heading-3',
    isOn: (editor) => editor.isActive('heading', { level: 3 }),
    run: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
  },
  {
    name: 'bulletList',
    icon: 'list',
    isOn: (editor) => editor.isActive('bulletList'),
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'orderedList',
    icon: 'list-ordered',
    isOn: (editor) => editor.isActive('orderedList'),
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    name: 'blockquote',
    icon: 'quote',
    isOn: (editor) => editor.isActive('blockquote'),
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
  {
    name: 'table',
    icon: 'table',
    isPossible: (editor) => !editor.isActive('table'),
    run: insertTable,
  },
];

export const HISTORY_TOOLS: readonly Tool[] = [
  {
    name: 'undo',
    icon: 'undo-2',
    isPossible: (editor) => editor.can().undo(),
    run: (editor) => editor.chain().focus().undo().run(),
  },
  {
    name: 'redo',
    icon: 'redo-2',
    isPossible: (editor) => editor.can().redo(),
    run: (editor) => editor.chain().focus().redo().run(),
  },
];

/** These are words, not icons: nobody guesses which side an arrow means. */
export const TABLE_TOOLS: readonly Tool[] = [
  { name: 'rowBefore', run: (editor) => editor.chain().focus().addRowBefore().run() },
  { name: 'rowAfter', run: (editor) => editor.chain().focus().addRowAfter().run() },
  { name: 'columnBefore', run: (editor) => editor.chain().focus().addColumnBefore().run() },
  { name: 'columnAfter', run: (editor) => editor.chain().focus().addColumnAfter().run() },
  { name: 'headerRow', run: (editor) => editor.chain().focus().toggleHeaderRow().run() },
  { name: 'deleteRow', run: (editor) => editor.chain().focus().deleteRow().run() },
  { name: 'deleteColumn', run: (editor) => editor.chain().focus().deleteColumn().run() },
  { name: 'deleteTable', run: (editor) => editor.chain().focus().deleteTable().run() },
];

/** A table at the very end gets a paragraph after it, so that one can write on. */
function insertTable(editor: Editor): void {
  editor
    .chain()
    .focus()
    .insertTable({ rows: 3, cols: 3, withHeaderRow: true })
    .command(({ tr }) => {
      if (tr.doc.lastChild?.type.name !== 'table') return true;
      tr.insert(tr.doc.content.size, editor.schema.nodes.paragraph!.create());
      return true;
    })
    .run();
}
