// @vitest-environment jsdom
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startSending } from './send.js';

const box = (key: string, version: string) => `
  <form method="post" action="/say" data-send="Отправлено" data-send-failed="Не отправлено"
    data-send-again="Ещё раз" data-keep-version="${version}">
    <input type="hidden" name="key" value="${key}" /><textarea id="say" name="text"></textarea>
    <div><button>Отправить</button></div></form>`;
const circle = (said: string, key: string, version = '') =>
  `<div id="circle" data-live="report:1">${said}${box(key, version)}</div>`;

/** A server that takes a text and leads to the page where it stands. */
function talk() {
  const bodies: string[] = [];
  const server = createServer(async (req: IncomingMessage, res: ServerResponse) => {
    if (req.method === 'GET') {
      const said = bodies.length > 0 ? '<article id="c1">Раз</article>' : '';
      res.setHeader('Content-Type', 'text/html; charset=utf-8');
      res.end(`<main>${circle(said, 'key-2', 'c1')}</main>`);
      return;
    }
    let body = '';
    for await (const part of req) body += String(part);
    bodies.push(body);
    res.writeHead(body.includes('text=&') || body.endsWith('text=') ? 422 : 303, { Location: '/' });
    res.end();
  });
  return { server, bodies };
}

let open: ReturnType<typeof talk>;
beforeEach(async () => {
  open = talk();
  await new Promise<void>((resolve) => open.server.listen(0, '127.0.0.1', resolve));
  document.body.innerHTML = `<main>${circle('', 'key-1')}</main><p id="live-region"></p>`;
  const { port } = open.server.address() as AddressInfo;
  form().action = `http://127.0.0.1:${port}/say`;
});
afterEach(() => new Promise((resolve) => open.server.close(resolve)));

startSending();
const form = () => document.querySelector('form') as HTMLFormElement;
const text = () => document.querySelector('textarea') as HTMLTextAreaElement;
const send = (said: string) => {
  text().value = said;
  form().requestSubmit();
};
const idle = () => vi.waitUntil(() => form().getAttribute('aria-busy') === null);

test('what was said stands on the page, the box is empty and has a new key', async () => {
  const saved = new Promise<unknown>((resolve) =>
    form().addEventListener('kept:saved', (event) => resolve((event as CustomEvent).detail)),
  );
  send('Раз');
  expect(await saved).toEqual({ version: 'c1' });
  await idle();
  expect(open.bodies).toEqual(['key=key-1&text=%D0%A0%D0%B0%D0%B7']);
  expect(document.getElementById('c1')?.textContent).toBe('Раз');
  expect(text().value).toBe('');
  expect(form().querySelector('input')?.value).toBe('key-2');
});

test('where the server does not answer, the text stays with a note, and again sends the same', async () => {
  const { port } = open.server.address() as AddressInfo;
  await new Promise((resolve) => open.server.close(resolve));
  send('Раз');
  await idle();
  expect(form().querySelector('[data-send-note]')?.textContent).toBe('Не отправлено');
  expect(form().querySelector('button')?.textContent).toBe('Ещё раз');
  expect(text().value).toBe('Раз');
  await new Promise<void>((resolve) => open.server.listen(port, '127.0.0.1', resolve));
  form().requestSubmit();
  await vi.waitUntil(() => document.getElementById('c1'));
  expect(open.bodies).toEqual(['key=key-1&text=%D0%A0%D0%B0%D0%B7']);
  expect(form().querySelector('[data-send-note]')).toBeNull();
});

test('a refusal is the server’s own page: the form goes the plain way', async () => {
  const submit = vi.spyOn(HTMLFormElement.prototype, 'submit').mockImplementation(() => undefined);
  send('');
  await vi.waitUntil(() => submit.mock.calls.length > 0);
  expect(document.getElementById('c1')).toBeNull();
  submit.mockRestore();
});
