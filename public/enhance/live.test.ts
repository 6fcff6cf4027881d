// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { update } from './live.js';

function parse(html: string): Element {
  return new DOMParser().parseFromString(html, 'text/html').body.firstElementChild as Element;
}

const rows = (...ids: string[]) =>
  ids.map((id) => `<li id="${id}"><a href="#${id}">${id}</a></li>`).join('');

function show(attributes: string, ...ids: string[]) {
  document.body.innerHTML = `
    <template id="words" data-held="Показать новые: {n}"></template>
    <p id="live-region"></p><ol id="list" ${attributes}>${rows(...ids)}</ol>`;
  return document.getElementById('list') as HTMLElement;
}

const fresh = (attributes: string, ...ids: string[]) =>
  parse(`<ol id="list" ${attributes}>${rows(...ids)}</ol>`);
const seen = () => [...document.querySelectorAll('#list > li:not([hidden])')].map(({ id }) => id);
const said = () => document.getElementById('live-region')?.textContent;

test('a new comment comes in and is told politely', async () => {
  const list = show('data-live="thread:1" data-live-say="Новый комментарий"', 'a');
  update(list, fresh('data-live="thread:1" data-live-say="Новый комментарий"', 'a', 'b'));
  expect(seen()).toEqual(['a', 'b']);
  await vi.waitFor(() => expect(said()).toBe('Новый комментарий'));
});

test('in a list that holds, new rows wait behind a button and add up', () => {
  const list = show('data-live="queue" data-live-hold', 'a', 'b');
  update(list, fresh('data-live="queue" data-live-hold', 'c', 'a', 'b'));
  update(list, fresh('data-live="queue" data-live-hold', 'd', 'c', 'a', 'b'));
  expect(seen()).toEqual(['a', 'b']);
  const buttons = document.querySelectorAll('button');
  expect([...buttons].map(({ textContent }) => textContent)).toEqual(['Показать новые: 2']);

  buttons[0]?.click();
  expect(seen()).toEqual(['d', 'c', 'a', 'b']);
  expect(document.activeElement?.textContent).toBe('d');
  expect(document.querySelector('button')).toBeNull();
});

test('a row that is gone goes at once, and one that changed changes', () => {
  const list = show('data-live="queue" data-live-hold', 'a', 'b');
  update(list, parse('<ol id="list" data-live="queue" data-live-hold><li id="b">взято</li></ol>'));
  expect(seen()).toEqual(['b']);
  expect(list.textContent).toBe('взято');
});
