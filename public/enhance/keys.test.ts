// @vitest-environment jsdom
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { bindKey, startKeys } from './keys.js';

let pressed: string[] = [];

beforeAll(() => {
  // A layout engine is what jsdom lacks: everything counts as seen.
  HTMLElement.prototype.getClientRects = () => [new DOMRect()] as unknown as DOMRectList;
  globalThis.CSS ??= { escape: (text: string) => text.replace(/\W/g, '\\$&') } as typeof CSS;
  startKeys();
});

beforeEach(() => {
  pressed = [];
  document.body.innerHTML = `
    <button id="home" data-key="KeyG KeyH"></button>
    <button id="claim" data-key="KeyC"></button>
    <input id="find" data-key="Slash">
    <ol><li data-row aria-current="true"><button id="claim-row" data-key="KeyC"></button></li></ol>
    <form id="f"><textarea id="text"></textarea><button id="send" type="button" data-key="Ctrl+Enter"></button></form>
    <dialog id="ask"><button id="yes" data-key="KeyY"></button></dialog>`;
  for (const button of document.querySelectorAll('button')) {
    button.addEventListener('click', () => pressed.push(button.id));
  }
});

afterEach(() => {
  delete document.body.dataset.keys;
});

function key(code: string, options: KeyboardEventInit = {}, at: Element = document.body) {
  // On the Russian layout the key says another letter: only its place counts.
  at.dispatchEvent(new KeyboardEvent('keydown', { code, key: 'я', bubbles: true, ...options }));
}

test('a key presses what carries it, first in the row that is chosen', () => {
  key('KeyC');
  expect(pressed).toEqual(['claim-row']);
});

test('a key that the chosen row has no use for acts on no other row', () => {
  const list = document.querySelector('ol')!;
  list.insertAdjacentHTML('beforeend', '<li data-row><button data-key="KeyR"></button></li>');
  list.querySelector('li:last-child button')!.addEventListener('click', () => pressed.push('r'));
  key('KeyR');
  document.querySelector('[data-row]')!.removeAttribute('aria-current');
  key('KeyC');
  expect(pressed).toEqual(['claim']);
});

test('while something is asked, a key of the page does nothing', () => {
  bindKey('KeyJ', () => pressed.push('down') > 0);
  key('KeyJ');
  document.querySelector('dialog')!.setAttribute('open', '');
  key('KeyJ');
  key('KeyY');
  expect(pressed).toEqual(['down', 'yes']);
});

test('two keys after each other lead to a place', () => {
  key('KeyG');
  key('KeyH');
  expect(pressed).toEqual(['home']);
});

test('a field is focused, and Escape gives the focus back', () => {
  document.getElementById('claim')?.focus();
  key('Slash');
  expect(document.activeElement?.id).toBe('find');
  key('Escape', {}, document.activeElement as Element);
  expect(document.activeElement?.id).toBe('claim');
});

test('while one types, letters are letters; Ctrl+Enter sends', () => {
  const area = document.getElementById('text') as HTMLTextAreaElement;
  area.focus();
  key('KeyC', {}, area);
  expect(pressed).toEqual([]);
  key('Enter', { ctrlKey: true }, area);
  expect(pressed).toEqual(['send']);
});

test('while a dialog is open, only its own keys work', () => {
  document.getElementById('ask')?.setAttribute('open', '');
  key('KeyC');
  key('KeyY');
  expect(pressed).toEqual(['yes']);
});

test('whoever has switched them off presses nothing', () => {
  document.body.dataset.keys = 'off';
  key('KeyC');
  key('KeyG');
  key('KeyH');
  expect(pressed).toEqual([]);
});
