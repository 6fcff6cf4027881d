// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { Circle } from './circle.tsx';
import { Comment } from './comment.tsx';
import { Composer } from './composer.tsx';
import { query, show } from './testing/show.tsx';
import { Thread } from './thread.tsx';

test.each([
  ['shared', 'Группа и проектный офис. Видят 11 человек группы и 3 сотрудника офиса'],
  ['group', 'Только группа. Видят 11 человек группы. Проектный офис не видит и не увидит'],
  ['office', 'Только офис. Видят 3 сотрудника офиса. Группа не видит и не увидит'],
] as const)('the band of the circle %s names its readers', (circle, words) => {
  show(<Circle circle={circle} people={{ group: 11, office: 3 }} />);
  expect(document.body.textContent).toBe(words);
});

test('the box for a reply names the circle above and in its button', () => {
  show(<Composer id="reply" action="/threads/1" circle="group" keep="thread:1" keepVersion="c2" />);
  expect(query('label[for="reply"]').textContent).toBe('Ответить. Прочитает только группа');
  expect(query('button').textContent).toBe('Отправить группе');
  expect(query('form').getAttribute('data-keep-version')).toBe('c2');
});

test('the box stands outside of what is fetched again', () => {
  show(
    <Thread
      id="t1"
      circle="group"
      live="thread:1"
      composer={<Composer id="reply" action="/threads/1" circle="group" />}
    >
      <p />
    </Thread>,
  );
  expect(query('[data-live]').querySelector('textarea')).toBeNull();
});

test('a hidden author is a member of the group: name, initials, and nothing else', () => {
  const at = '2026-02-13T10:31:00Z';
  show(
    <Comment id="c1" author={{ name: null }} at={at} now={at}>
      <p>Все пять.</p>
    </Comment>,
  );
  expect(query('article').getAttribute('aria-label')).toBe('участник группы');
  expect(query('.av').textContent).toBe('УГ');
  expect(query('time').textContent).toBe('сегодня, 15:31');
});
