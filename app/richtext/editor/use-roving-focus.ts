import type { Editor } from '@tiptap/core';
import { useState, type FocusEvent, type KeyboardEvent } from 'react';

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/** One stop for Tab in a toolbar: arrows, Home and End move within it, Escape leads back to the text. */
export function useRovingFocus(first: string, editor: Editor) {
  const [current, setCurrent] = useState(first);
  return {
    tabIndexOf: (name: string) => (name === current ? 0 : -1),
    handlers: {
      onFocus: (event: FocusEvent<HTMLElement>) => {
        const { tool } = event.target.dataset;
        if (tool) setCurrent(tool);
      },
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        const step = STEPS[event.key];
        if (event.key === 'Escape') {
          event.stopPropagation();
          editor.view.focus();
        } else if (step) {
          event.preventDefault();
          const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-tool]')];
          const at = buttons.findIndex((button) => button === document.activeElement);
          buttons[step(at, buttons.length)]?.focus();
        }
      },
    },
  };
}

/** Puts the focus into a toolbar, where it was last. */
export function focusToolbar(toolbar: HTMLElement | null): boolean {
  const button = toolbar?.querySelector<HTMLElement>('[data-tool][tabindex="0"]');
  button?.focus();
  return Boolean(button);
}
