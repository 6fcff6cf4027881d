// @vitest-environment jsdom
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { startDesk } from './desk.js';
import { startKeys } from './keys.js';

let signed = 0;

beforeAll(() => {
  // What jsdom lacks of a browser: a layout, and dialogs.
  HTMLElement.prototype.getClientRects = () => [new DOMRect()] as unknown as DOMRectList;
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.setAttribute('open', '');
  };
  globalThis.CSS ??= { escape: (text: string) => text.replace(/\W/g, '\\$&') } as typeof CSS;
  startKeys();
  startDesk();
});

beforeEach(() => {
  signed = 0;
  document.body.innerHTML = `
    <section id="a" data-pane tabindex="0"></section>
    <section id="b" data-pane tabindex="0"><textarea id="reason"></textarea></section>
    <section id="c" data-pane tabindex="0">
      <button id="sign-bar" data-key="Ctrl+Enter" type="button"></button>
      <dialog id="sign"><button id="sign-now" data-key="Ctrl+Enter" type="button"></button></dialog>
    </section>`;
  for (const button of document.querySelectorAll('button')) {
    button.addEventListener('click', () => (signed += 1));
  }
});

function key(code: string, options: KeyboardEventInit = {}) {
  const at = document.activeElement ?? document.body;
  at.dispatchEvent(new KeyboardEvent('keydown', { code, key: 'х', bubbles: true, ...options }));
}
const here = () => document.activeElement?.id;

test('brackets go from pane to pane, round the ends, whatever the layout writes', () => {
  key('BracketRight');
  expect(here()).toBe('a');
  key('BracketLeft');
  expect(here()).toBe('c');
  key('BracketRight');
  key('BracketRight');
  expect(here()).toBe('b');
});

test('while one types, a bracket is a letter', () => {
  document.getElementById('reason')?.focus();
  key('BracketRight');
  expect(here()).toBe('reason');
});

test('Ctrl and Enter ask first and sign then', () => {
  document.getElementById('reason')?.focus();
  key('Enter', { ctrlKey: true });
  expect([document.getElementById('sign')?.hasAttribute('open'), signed]).toEqual([true, 0]);
  key('Enter', { ctrlKey: true });
  expect(signed).toBe(1);
});
