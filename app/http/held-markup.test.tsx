import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { heldMarkup } from './held-markup.tsx';

const utf8 = (text: string) => Buffer.from(text);
const nonce = 'pL/l+E7QXKBuNvq050jAFQ==';

test('every piece comes to its place, in whatever order they were held', () => {
  const { hold, fill } = heldMarkup(nonce);
  const [one, other] = [hold(utf8('<b>1</b>')), hold(utf8('<b>$&'), utf8('ө</b>'))];
  const html = renderToStaticMarkup(
    <ul>
      <li>{other}</li>
      <li>{one}</li>
    </ul>,
  );
  expect(fill(html).toString()).toBe('<ul><li><b>$&ө</b></li><li><b>1</b></li></ul>');
});

test('what somebody wrote is no place, and a page without pieces stays as it is', () => {
  const { hold, fill } = heldMarkup(nonce);
  hold(utf8('<b>kept</b>'));
  const typed = renderToStaticMarkup(<p>{`<template id="${nonce}-0"></template>`}</p>);
  expect(fill(typed).toString()).toBe(typed);
});
