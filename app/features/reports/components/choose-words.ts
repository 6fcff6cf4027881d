import type { KeyboardEvent } from 'react';

/**
 * Chooses words of a law's text with the arrow keys: the next one or the one before; with Shift, one
 * more of them. A text that is only read has no cursor of its own.
 */
export function chooseWords(event: KeyboardEvent<HTMLElement>): void {
  if (event.code !== 'ArrowRight' && event.code !== 'ArrowLeft') return;
  const { currentTarget: text, shiftKey } = event;
  const selection = document.getSelection();
  if (!selection) return;
  event.preventDefault();
  const isForward = event.code === 'ArrowRight';
  if (!text.contains(selection.anchorNode)) {
    selection.selectAllChildren(text);
    if (isForward) selection.collapseToStart();
    else selection.collapseToEnd();
  } else if (!shiftKey) {
    if (isForward) selection.collapseToEnd();
    else selection.collapseToStart();
  }
  selection.modify('extend', isForward ? 'forward' : 'backward', 'word');
  // A phrase ends where its unit does.
  if (!text.contains(selection.focusNode)) {
    selection.extend(text, isForward ? text.childNodes.length : 0);
  }
}
