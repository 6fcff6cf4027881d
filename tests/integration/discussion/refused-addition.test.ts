import { beforeAll, expect, test } from 'vitest';
import { parseHTML } from 'linkedom';
import { makeComment } from '#tests/factories/comment.ts';
import { reportOf } from '#tests/factories/cast.ts';
import { runApp } from '../rights/running-app.ts';

const running = runApp();
let reportId = '';
beforeAll(async () => {
  ({ id: reportId } = await reportOf(running.cast));
});

test('an addition that is refused stands in its box again, and still adds', async () => {
  const { accountId, secret } = running.people.author;
  // Past the minutes in which one may put it in other words.
  const { id, threadId } = await makeComment({ reportId, authorId: accountId });
  const { origin } = running.app;
  const fields = { circle: 'shared', thread: threadId, adds: id, back: 'discussion', text: ' ' };
  const answer = await fetch(`${origin}/reports/${reportId}/discussion`, {
    method: 'POST',
    headers: { Cookie: `lacuna=${secret}`, Origin: origin, 'Accept-Language': 'ru' },
    body: new URLSearchParams(fields),
  });
  expect(answer.status).toBe(422);
  const { document } = parseHTML(await answer.text());
  const form = document.querySelector(`#say-${id}`)?.closest('form');
  expect(form?.querySelector('input[name=adds]')?.getAttribute('value')).toBe(id);
  expect(document.querySelector(`a[href="#say-${id}"]`)).not.toBeNull();
});
