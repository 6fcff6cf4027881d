import { useEffect, useRef } from 'react';
import { Button } from '#app/ui/button.tsx';
import { ToolPanel } from './tool-button.tsx';

export interface Choice {
  readonly key: string;
  readonly number: number;
  readonly words: string;
}

/** Offers the numbered sources, or the marked phrases, of the report. */
export function ChoicePanel(props: {
  label: string;
  choices: readonly Choice[];
  close: string;
  remove?: { label: string; onPress: () => void };
  onChoose: (choice: Choice) => void;
  onClose: () => void;
}) {
  const { label, choices, close, remove, onChoose, onClose } = props;
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.querySelector('button')?.focus(), []);
  return (
    <ToolPanel label={label} onClose={onClose}>
      <p className="lab">{label}</p>
      <ul ref={list}>
        {choices.map((choice) => (
          <li key={choice.key}>
            <button type="button" className="ed-c" onClick={() => onChoose(choice)}>
              <span className="num">{choice.number}</span> {choice.words}
            </button>
          </li>
        ))}
      </ul>
      <div className="row">
        {remove && (
          <Button type="button" small look="quiet" onClick={remove.onPress}>
            {remove.label}
          </Button>
        )}
        <Button type="button" small look="quiet" onClick={onClose}>
          {close}
        </Button>
      </div>
    </ToolPanel>
  );
}
