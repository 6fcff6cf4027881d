import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { expect, test } from 'vitest';
import { openData } from './open-data.ts';
import { withSealedData } from './sealed-data.server.ts';

const routeGiving = (given: unknown) =>
  withSealedData({
    id: 'page',
    path: 'page',
    module: { default: () => null, loader: () => given },
  } as never);

const load = async (given: unknown): Promise<unknown> =>
  routeGiving(given).module.loader?.({} as LoaderFunctionArgs);

test('what a loader gives comes out as it went in', async () => {
  const given = { rows: [{ id: 1 }], when: new Date(0) };
  const opened = openData({ page: await load(given), nothing: await load(null), plain: 7 });
  expect(opened).toEqual({ page: given, nothing: null, plain: 7 });
  expect(opened.page).toBe(given);
});

test('an answer of its own stays one, with its status', async () => {
  const answer = new Response(null, { status: 303 });
  const withStatus = data({ words: 'kept' }, { status: 422 });
  expect(await load(answer)).toBe(answer);
  expect(await load(withStatus)).toBe(withStatus);
});

test('a route without a page gives what it gave', () => {
  const route = { id: 'file', module: { loader: () => ({}) } } as never;
  expect(withSealedData(route)).toBe(route);
});

test('of sealed data nothing is found that could be written', async () => {
  const sealed = await load({ secret: 'гусь' });
  expect(Object.entries(sealed as object)).toEqual([]);
  expect(JSON.stringify(sealed)).toBe('{}');
});
