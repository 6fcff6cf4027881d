import { expect, test } from 'vitest';
import { fileHeaders } from './serve.ts';

const file = { name: 'answer.pdf', mime: 'application/pdf', size: 7 };

test('a file leaves to be saved, and nothing of it can run in our name', () => {
  expect(fileHeaders(file)).toEqual({
    'Content-Type': 'application/pdf',
    'Content-Length': '7',
    'Accept-Ranges': 'bytes',
    'Content-Disposition': `attachment; filename="answer.pdf"; filename*=UTF-8''answer.pdf`,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Cache-Control': 'private, no-store',
    'Cross-Origin-Resource-Policy': 'same-origin',
  });
});

test('a stretch of it says which', () => {
  expect(fileHeaders({ ...file, stretch: { start: 2, end: 4 } })).toMatchObject({
    'Content-Length': '3',
    'Content-Range': 'bytes 2-4/7',
  });
});

test.each([
  [
    'Жауап.pdf',
    `attachment; filename="_____.pdf"; filename*=UTF-8''%D0%96%D0%B0%D1%83%D0%B0%D0%BF.pdf`,
  ],
  ['a"; x="b.pdf', `attachment; filename="a__ x=_b.pdf"; filename*=UTF-8''a%22%3B%20x%3D%22b.pdf`],
  [
    "it's (1)*.pdf",
    `attachment; filename="it's (1)*.pdf"; filename*=UTF-8''it%27s%20%281%29%2A.pdf`,
  ],
  [
    'a\r\nSet-Cookie: b',
    `attachment; filename="a__Set-Cookie: b"; filename*=UTF-8''a%0D%0ASet-Cookie%3A%20b`,
  ],
  ['100%.pdf', `attachment; filename="100_.pdf"; filename*=UTF-8''100%25.pdf`],
  ['\uD800.pdf', `attachment; filename="_.pdf"; filename*=UTF-8''%EF%BF%BD.pdf`],
])('%j', (name, disposition) => {
  expect(fileHeaders({ ...file, name })['Content-Disposition']).toBe(disposition);
});
