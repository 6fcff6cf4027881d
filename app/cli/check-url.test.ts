import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { run } from './check-url.ts';

async function answers(chunks: (string | Buffer)[]): Promise<string> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = await run([], { stdin: Readable.from(chunks), stdout, stderr });
  stdout.end();
  stderr.end();
  expect([code, await text(stderr)]).toEqual([0, '']);
  return text(stdout);
}

test('one line out for each line in, the last one without a line feed too', async () => {
  expect(await answers(['https://www.gov.kz/\nhttp://127.0.0.1/\n\nftp://a.kz'])).toBe(
    'allowed\nrefused ip-not-public\nrefused not-a-url\nrefused scheme\n',
  );
});

test('an empty input has no answers', async () => expect(await answers([''])).toBe(''));

test('lines end at line feeds alone', async () => {
  expect(await answers(['https://a.kz/\u2028https://b.kz/\rhttps://c.kz/\u0085\n'])).toBe(
    'refused bad-characters\n',
  );
});

test('letters cut between two chunks are put together', async () => {
  const bytes = Buffer.from('https://президент.рф/\n');
  expect(await answers([bytes.subarray(0, 9), bytes.subarray(9)])).toBe('allowed\n');
});

test('bytes that are no text are refused', async () => {
  expect(await answers([Buffer.from([...Buffer.from('https://a.kz/'), 0xff, 0x0a])])).toBe(
    'refused bad-characters\n',
  );
});

test('the pairs that the operator allows the fetcher are not looked at', async () => {
  process.env.LACUNA_FETCH_ALLOW = '127.0.0.1:8080';
  expect(await answers(['http://127.0.0.1:8080/\n'])).toBe('refused port\n');
  delete process.env.LACUNA_FETCH_ALLOW;
});
