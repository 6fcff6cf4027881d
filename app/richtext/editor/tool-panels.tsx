import type { Editor } from '@tiptap/core';
import { ChoicePanel } from './choice-panel.tsx';
import { commandsOf, removeMark, type LawQuote } from './commands.ts';
import type { RichTextLabels } from './labels.ts';
import { LinkPanel } from './link-panel.tsx';

export interface RichTextSource {
  readonly id: string;
  readonly number: number;
  readonly title: string;
}

export type PanelName = 'link' | 'mention' | 'normMark';

/** The panel of the tool that was pressed. */
export function ToolPanels(props: {
  panel: PanelName;
  editor: Editor;
  labels: RichTextLabels;
  sources: readonly RichTextSource[];
  normMarks: readonly LawQuote[];
  onClose: () => void;
}) {
  const { panel, editor, labels, sources, normMarks, onClose } = props;
  const then = (act: () => void) => {
    act();
    onClose();
  };
  if (panel === 'link') return <LinkPanel editor={editor} labels={labels} onClose={onClose} />;
  if (panel === 'mention') {
    return (
      <ChoicePanel
        label={labels.mentionChoose}
        close={labels.close}
        choices={sources.map(({ id, number, title }) => ({ key: id, number, words: title }))}
        onChoose={({ key }) => then(() => commandsOf(editor).insertMention(key))}
        onClose={onClose}
      />
    );
  }
  return (
    <ChoicePanel
      label={labels.normMarkChoose}
      close={labels.close}
      choices={normMarks.map(({ n, words }) => ({ key: String(n), number: n, words }))}
      onChoose={({ number }) => then(() => commandsOf(editor).markSelection(number))}
      remove={{
        label: labels.normMarkRemove,
        onPress: () => then(() => removeMark(editor, 'normMark')),
      }}
      onClose={onClose}
    />
  );
}
