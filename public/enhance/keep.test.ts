// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { startKeeping } from './keep.js';

const KEY = 'lacuna:kept:gulnara:thread:7';

function show(version: string, value = '') {
  document.body.dataset.who = 'gulnara';
  document.body.innerHTML = `
    <template id="words" data-restored="вернули" data-otherversion="есть другой" data-restore="вернуть" data-discard="убрать"></template>
    <form id="f" data-keep="thread:7" data-keep-version="${version}">
      <input type="hidden" name="key" value="one-time">
      <input type="password" name="password" value="secret">
      <textarea name="text">${value}</textarea>
    </form>
    <form id="out" data-sign-out></form>`;
  startKeeping();
}

const form = () => document.getElementById('f') as HTMLFormElement;
const area = () => form().querySelector('textarea') as HTMLTextAreaElement;
const note = () => form().querySelector('.kept-note');
const press = (text: string) =>
  [...form().querySelectorAll('button')].find((button) => button.textContent === text)?.click();
const kept = () => JSON.parse(localStorage.getItem(KEY) ?? 'null');

function type(text: string) {
  area().value = text;
  area().dispatchEvent(new Event('input', { bubbles: true }));
}

/** The page goes: closed, crashed away, or left for sign-in. */
const leave = () => window.dispatchEvent(new Event('pagehide'));

beforeEach(() => {
  localStorage.clear();
});

test('what was typed comes back when the page is opened again, and can be put away', () => {
  show('c1');
  type('Все пять.');
  leave();
  show('c1');
  expect(area().value).toBe('Все пять.');
  expect(note()?.textContent).toContain('вернули');
  press('убрать');
  expect(area().value).toBe('');
  expect(kept()).toBeNull();
});

test('passwords and one-time keys are never kept', () => {
  show('c1');
  type('Все пять.');
  leave();
  expect(Object.keys(kept().values)).toEqual(['text']);
});

test('a text that was sent and taken is forgotten', () => {
  show('c1');
  type('Все пять.');
  form().dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  show('c2');
  expect(area().value).toBe('');
  expect(kept()).toBeNull();
});

test('a text that was sent in vain comes back', () => {
  show('c1');
  type('Все пять.');
  form().dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  show('c1');
  expect(area().value).toBe('Все пять.');
});

test('a section changed by another meanwhile is not written over: the person chooses', () => {
  show('14', 'общий текст');
  type('мой текст');
  leave();
  show('15', 'их текст');
  expect(area().value).toBe('их текст');
  expect(note()?.textContent).toContain('есть другой');
  press('вернуть');
  expect(area().value).toBe('мой текст');
});

test('a script that saves by itself says what the server has', () => {
  show('14');
  type('мой текст');
  leave();
  form().dispatchEvent(new CustomEvent('kept:saved', { detail: { version: 15 } }));
  expect(kept()).toBeNull();
  expect(form().dataset.keepVersion).toBe('15');
});

test('signing out leaves nothing on the device', () => {
  show('c1');
  type('Все пять.');
  leave();
  document.getElementById('out')?.dispatchEvent(new Event('submit', { bubbles: true }));
  expect(kept()).toBeNull();
});
