import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useState, type Ref } from 'react';
import type { IconName } from '#app/ui/icon.tsx';
import { commandsOf, type LawQuote } from './commands.ts';
import type { RichTextLabels } from './labels.ts';
import { TableTools } from './table-tools.tsx';
import { ToolButton } from './tool-button.tsx';
import { ToolPanels, type PanelName, type RichTextSource } from './tool-panels.tsx';
import { HISTORY_TOOLS, TEXT_TOOLS, type Tool } from './tools.ts';
import { useRovingFocus } from './use-roving-focus.ts';

export interface ToolbarProps {
  editor: Editor;
  labels: RichTextLabels;
  sources: readonly RichTextSource[];
  normMarks: readonly LawQuote[];
  onQuoteFromLaw?: () => LawQuote | null;
  disabled: boolean;
  toolbarRef: Ref<HTMLDivElement>;
}

/** The tools above the text, and under them what a tool asks for. */
export function Toolbar(props: ToolbarProps) {
  const { editor, labels, sources, normMarks, onQuoteFromLaw, disabled } = props;
  const [panel, setPanel] = useState<PanelName | null>(null);
  const { tabIndexOf, handlers } = useRovingFocus('bold', editor);
  const state = useEditorState({ editor, selector: stateOf });

  const button = (
    name: Tool['name'],
    icon: IconName | undefined,
    possible: boolean,
    onPress: () => void,
  ) => (
    <ToolButton
      key={name}
      name={name}
      label={labels[name]}
      icon={icon}
      pressed={state.states.includes(name) ? state.on.includes(name) : undefined}
      expanded={isPanel(name) ? panel === name : undefined}
      possible={possible && !disabled}
      tabIndex={tabIndexOf(name)}
      onPress={onPress}
    />
  );
  const instant = ({ name, icon, run }: Tool) =>
    button(name, icon, !state.impossible.includes(name), () => run(editor));
  const opener = (name: PanelName, icon: IconName, possible = true) =>
    button(name, icon, possible, () => setPanel(panel === name ? null : name));
  const quote = (ask: () => LawQuote | null) => () => {
    const words = ask();
    if (words) commandsOf(editor).insertLawQuote(words);
  };

  return (
    <>
      <div
        className="ed-t"
        role="toolbar"
        aria-label={labels.toolbar}
        ref={props.toolbarRef}
        {...handlers}
      >
        {TEXT_TOOLS.map(instant)}
        {opener('link', 'link')}
        {sources.length > 0 && opener('mention', 'at-sign')}
        {normMarks.length > 0 && opener('normMark', 'highlighter', state.mayMark)}
        {onQuoteFromLaw && button('lawQuote', 'book-open', true, quote(onQuoteFromLaw))}
        {HISTORY_TOOLS.map(instant)}
      </div>
      {state.inTable && !disabled && <TableTools editor={editor} labels={labels} />}
      {panel && !disabled && (
        <ToolPanels
          panel={panel}
          editor={editor}
          labels={labels}
          sources={sources}
          normMarks={normMarks}
          onClose={() => {
            setPanel(null);
            editor.view.focus();
          }}
        />
      )}
    </>
  );
}

function isPanel(name: string): name is PanelName {
  return name === 'link' || name === 'mention' || name === 'normMark';
}

function stateOf({ editor }: { editor: Editor }) {
  const tools = [...TEXT_TOOLS, ...HISTORY_TOOLS];
  const marks = ['link', 'normMark'];
  return {
    states: [...tools.filter(({ isOn }) => isOn).map(({ name }): string => name), ...marks],
    on: [
      ...tools.filter(({ isOn }) => isOn?.(editor)).map(({ name }): string => name),
      ...marks.filter((name) => editor.isActive(name)),
    ],
    impossible: tools
      .filter(({ isPossible }) => isPossible?.(editor) === false)
      .map(({ name }): string => name),
    inTable: editor.isActive('table'),
    mayMark: !editor.state.selection.empty || editor.isActive('normMark'),
  };
}
