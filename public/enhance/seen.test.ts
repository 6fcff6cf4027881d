// @vitest-environment jsdom
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startSeeing } from './seen.js';

type Seen = { target: Element; isIntersecting: boolean };
let look: (entries: Seen[]) => void = () => undefined;
const observed = new Set<Element>();

/** jsdom has no layout, so the test says what is in view. */
class Observer {
  constructor(tell: (entries: Seen[]) => void) {
    look = tell;
  }
  observe(element: Element) {
    observed.add(element);
  }
}

const bodies: string[] = [];
const server = createServer(async (req, res) => {
  let body = '';
  for await (const part of req) body += String(part);
  bodies.push(body);
  res.writeHead(303, { Location: '/' }).end();
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise((resolve) => server.close(resolve)));

test('what came into view on a page that is looked at is told once, and again when there is more', async () => {
  vi.stubGlobal('IntersectionObserver', Observer);
  const { port } = server.address() as AddressInfo;
  const page = `<form data-seen="" method="post" action="http://127.0.0.1:${port}/">
    <input type="hidden" name="until" value="1" /></form>`;
  document.body.innerHTML = page;
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  startSeeing();
  const form = document.querySelector('form') as HTMLFormElement;
  expect([...observed]).toEqual([form]);
  look([{ target: form, isIntersecting: true }]);
  expect(bodies).toEqual([]);
  hidden.mockReturnValue(false);
  document.dispatchEvent(new Event('visibilitychange'));
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.waitUntil(() => bodies.length > 0);
  (form.elements.namedItem('until') as HTMLInputElement).value = '2';
  document.dispatchEvent(new CustomEvent('live:updated'));
  await vi.waitUntil(() => bodies.length > 1);
  expect(bodies).toEqual(['until=1', 'until=2']);
});
