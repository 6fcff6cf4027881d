// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { morph } from './morph.js';

function parse(html: string): Element {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const element = page.body.firstElementChild;
  if (!element) throw new Error('nothing to parse');
  return element;
}

function show(html: string): Element {
  document.body.replaceChildren(parse(html));
  return document.body.firstElementChild as Element;
}

function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}

beforeEach(() => document.body.replaceChildren());

test('new children come in, gone ones go, those that stay are the same nodes', () => {
  const list = show('<ol><li id="a">один</li><li id="b">два</li></ol>');
  const kept = byId('b');
  const added: string[] = [];
  morph(list, parse('<ol><li id="b">два</li><li id="c">три</li></ol>'), (one) =>
    added.push(one.id),
  );
  expect([...list.children].map(({ id }) => id)).toEqual(['b', 'c']);
  expect(byId('b')).toBe(kept);
  expect(added).toEqual(['c']);
});

test('text and attributes are brought up to date', () => {
  const bell = show('<a id="bell" aria-label="3 непрочитанных"><span>3</span></a>');
  morph(bell, parse('<a id="bell" aria-label="4 непрочитанных" title="x"><span>4</span></a>'));
  expect(bell.outerHTML).toBe(
    '<a id="bell" aria-label="4 непрочитанных" title="x"><span>4</span></a>',
  );
});

test('what somebody has typed stays, and the control keeps the focus', () => {
  const thread = show('<div><p id="c1">первый</p><form><textarea id="t"></textarea></form></div>');
  const area = byId<HTMLTextAreaElement>('t');
  area.focus();
  area.value = 'недописан';
  morph(
    thread,
    parse(
      '<div><p id="c1">первый</p><p id="c2">новый</p><form><textarea id="t"></textarea></form></div>',
    ),
  );
  expect(byId('c2').textContent).toBe('новый');
  expect(byId('t')).toBe(area);
  expect(area.value).toBe('недописан');
  expect(document.activeElement).toBe(area);
});

test('a row with a half-written text is neither taken away nor moved under its writer', () => {
  const list = show('<ol><li id="z"></li><li id="a"><input id="i"></li><li id="b">два</li></ol>');
  byId<HTMLInputElement>('i').value = 'пишу';
  morph(list, parse('<ol><li id="b">два</li><li id="c">три</li></ol>'));
  expect([...list.children].map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

test('the focus goes along with a row that changes its place', () => {
  const list = show(
    '<ol><li id="a"><a href="#">один</a></li><li id="b"><a href="#">два</a></li></ol>',
  );
  const link = byId('b').querySelector('a');
  link?.focus();
  morph(
    list,
    parse('<ol><li id="b"><a href="#">два</a></li><li id="a"><a href="#">один</a></li></ol>'),
  );
  expect([...list.children].map(({ id }) => id)).toEqual(['b', 'a']);
  expect(document.activeElement).toBe(link);
});

test('a fold that the reader has opened stays open', () => {
  const part = show('<div><details id="d"><summary>x</summary>старое</details></div>');
  byId('d').setAttribute('open', '');
  morph(part, parse('<div><details id="d"><summary>x</summary>новое</details></div>'));
  expect(byId('d').hasAttribute('open')).toBe(true);
  expect(byId('d').textContent).toContain('новое');
});
