// @vitest-environment jsdom
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { startKeys } from './keys.js';
import { startLists } from './list.js';

let pressed: string[] = [];

const row = (id: string) => `<li data-row id="${id}"><input type="checkbox" data-mark>
  <a href="#${id}" data-open>${id}</a><button data-key="KeyC" value="${id}"></button></li>`;

beforeAll(() => {
  // A layout engine is what jsdom lacks: everything counts as seen.
  HTMLElement.prototype.getClientRects = () => [new DOMRect()] as unknown as DOMRectList;
  globalThis.CSS ??= { escape: (text: string) => text.replace(/\W/g, '\\$&') } as typeof CSS;
  document.body.innerHTML = '<ol data-list></ol>';
  startKeys();
  startLists();
});

beforeEach(() => {
  pressed = [];
  document.body.innerHTML = `<ol data-list>${['a', 'b', 'c', 'd'].map(row).join('')}</ol>
    <p data-marked="Отмечено: {n}">С отмеченными:</p>
    <button data-marked-key="KeyC" value="several"></button>`;
  for (const button of document.querySelectorAll('button')) {
    button.addEventListener('click', () => pressed.push(button.value));
  }
});

function key(code: string, shiftKey = false) {
  const at = document.activeElement ?? document.body;
  at.dispatchEvent(new KeyboardEvent('keydown', { code, key: 'я', shiftKey, bubbles: true }));
}

const marked = () =>
  [...document.querySelectorAll('[data-row]:has(:checked)')].map(({ id }) => id).join('');
const chosen = () => document.querySelector('[aria-current]')?.id;

test('down and up move the focus, which chooses, and stop at the ends', () => {
  key('KeyJ');
  key('KeyJ');
  expect([document.activeElement?.textContent, chosen()]).toEqual(['b', 'b']);
  for (let press = 0; press < 3; press += 1) key('KeyK');
  expect(chosen()).toBe('a');
});

test('marks go from the last to here, are counted, and the key of one row serves them all', () => {
  key('KeyJ');
  key('KeyC');
  key('KeyX');
  key('KeyJ');
  key('KeyJ');
  key('KeyX', true);
  expect(marked()).toBe('abc');
  expect(document.querySelector('[data-marked]')?.textContent).toBe('Отмечено: 3');
  key('KeyC');
  expect(pressed).toEqual(['a', 'several']);
  key('KeyX');
  expect(marked()).toBe('ab');
});

test('an update that chooses another row does not choose for the reader', () => {
  key('KeyJ');
  key('KeyJ');
  document.querySelector('#b')!.removeAttribute('aria-current');
  document.querySelector('#a')!.setAttribute('aria-current', 'true');
  document.querySelector('ol')!.dispatchEvent(new CustomEvent('live:updated', { bubbles: true }));
  expect(chosen()).toBe('b');
  key('KeyC');
  expect(pressed).toEqual(['b']);
});
