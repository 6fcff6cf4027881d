import type { Editor } from '@tiptap/core';
import type { RichTextLabels } from './labels.ts';
import { ToolButton } from './tool-button.tsx';
import { TABLE_TOOLS } from './tools.ts';
import { useRovingFocus } from './use-roving-focus.ts';

/** Rows and columns, while the cursor is in a table. */
export function TableTools(props: { editor: Editor; labels: RichTextLabels }) {
  const { editor, labels } = props;
  const { tabIndexOf, handlers } = useRovingFocus('rowBefore', editor);
  return (
    <div className="ed-t ed-tw" role="toolbar" aria-label={labels.tableTools} {...handlers}>
      {TABLE_TOOLS.map(({ name, run }) => (
        <ToolButton
          key={name}
          name={name}
          label={labels[name]}
          tabIndex={tabIndexOf(name)}
          onPress={() => run(editor)}
        />
      ))}
    </div>
  );
}
