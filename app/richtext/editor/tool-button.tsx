import type { MouseEvent, ReactNode } from 'react';
import { Icon, type IconName } from '#app/ui/icon.tsx';

/** A button of the toolbar; one that can't act now keeps its place and the focus. */
export function ToolButton(props: {
  name: string;
  label: string;
  icon?: IconName;
  pressed?: boolean;
  expanded?: boolean;
  possible?: boolean;
  tabIndex: number;
  onPress: () => void;
}) {
  const { label, icon, possible = true } = props;
  return (
    <button
      type="button"
      data-tool={props.name}
      tabIndex={props.tabIndex}
      {...(icon && { 'aria-label': label, title: label })}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      aria-disabled={possible ? undefined : true}
      onMouseDown={keepSelection}
      onClick={possible ? props.onPress : undefined}
    >
      {icon ? <Icon name={icon} /> : label}
    </button>
  );
}

/** A press of the mouse would take the focus, and with it the selection, out of the text. */
export function keepSelection(event: MouseEvent): void {
  event.preventDefault();
}

/** What a tool asks before it acts, under the toolbar; Escape leads back to the text. */
export function ToolPanel(props: { label: string; onClose: () => void; children: ReactNode }) {
  return (
    <div
      className="ed-p"
      role="group"
      aria-label={props.label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        props.onClose();
      }}
    >
      {props.children}
    </div>
  );
}
