import { afterEach, expect, test } from 'vitest';
import { closeStreams, streams } from '../streams.server.ts';
import { openEventStream } from './event-stream.server.ts';

afterEach(() => closeStreams());

const open = (accountId = 'a', sessionId = 's') => {
  const gone = new AbortController();
  const response = openEventStream({ accountId, sessionId }, gone.signal);
  return { response, leave: () => gone.abort() };
};

test('news go out as server-sent events, and the end is told where the session is over', async () => {
  const { response } = open();
  expect(response.headers.get('Content-Type')).toBe('text/event-stream');
  for (const stream of streams()) {
    stream.send('report:1');
    stream.beat();
  }
  closeStreams({ sessionId: 's' });
  const text = await response.text();
  expect(text.replace(/^retry: \d+/, 'retry: n')).toBe(
    'retry: n\n\ndata: {"topic":"report:1"}\n\n:\n\nevent: ended\ndata: session-ended\n\n',
  );
  expect(streams().size).toBe(0);
});

test('a browser that leaves is forgotten, whichever way it goes', async () => {
  const [one, two] = [open(), open()];
  one.leave();
  await two.response.body?.cancel();
  expect(streams().size).toBe(0);
});

test('at shutdown all end quietly; an account’s end alone leaves the others', async () => {
  const [one, two] = [open('a', '1'), open('b', '2')];
  closeStreams({ accountId: 'a' });
  expect([...streams()].map(({ accountId }) => accountId)).toEqual(['b']);
  expect(await one.response.text()).toContain('event: ended');
  closeStreams();
  expect(await two.response.text()).not.toContain('ended');
});
