// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { LANGUAGES } from '#app/i18n/languages.ts';
import { Clock } from './clock.tsx';
import { STATUSES } from './icons/statuses.ts';
import { MiniPath } from './mini-path.tsx';
import { Path } from './path.tsx';
import { Score, type ScorePart } from './score.tsx';
import { Status } from './status.tsx';
import { query, show } from './testing/show.tsx';

test.each(LANGUAGES)('every status has its glyph and its word in %s', (lang) => {
  for (const status of STATUSES) {
    show(<Status status={status} />, lang);
    expect(query('use').getAttribute('href')).toMatch(`#s-${status}`);
    expect(query('.st').textContent).not.toMatch(/^$|status\./);
  }
});

const parts: ScorePart[] = [
  { key: 'harm', value: 26, max: 30 },
  { key: 'people', value: 18, max: 20 },
  { key: 'completeness', value: 18, max: 20 },
  { key: 'groups', value: 10, max: 15 },
  { key: 'age', value: 4, max: 15 },
];

test('the score says its total and all its parts in words', () => {
  show(<Score total={76} parts={parts} />);
  expect(query('svg').getAttribute('aria-label')).toBe(
    'Оценка 76: вред 26 из 30, люди 18 из 20, материалы 18 из 20, группы 10 из 15, возраст 4',
  );
});

test('a step that refuses says so, the present one is marked for everybody', () => {
  show(
    <Path
      rows={[
        [
          { key: 'a', label: 'Подано', state: 'done' },
          { key: 'b', label: 'Предложение', state: 'refused', note: 'нет расчётов' },
        ],
        [
          { key: 'c', label: 'Экспертиза', state: 'now' },
          { key: 'd', label: 'Принято', state: 'next' },
        ],
      ]}
    />,
  );
  expect(document.querySelectorAll('ol')).toHaveLength(2);
  expect(query('[aria-current="step"]').textContent).toBe('Экспертиза');
  expect(query('.no').textContent).toBe('Предложение, отказанонет расчётов');
});

test('a small path and a clock say in words what they show', () => {
  show(<MiniPath step={2} name="первичный разбор" />);
  expect(query('[role="img"]').getAttribute('aria-label')).toBe('Шаг 2 из 6: первичный разбор');
  show(<Clock used={2} total={10} paused />);
  expect(query('[role="img"]').getAttribute('aria-label')).toBe(
    'Прошло 2 рабочих дня из 10, часы стоят',
  );
});

test('days past the term are shown beyond it', () => {
  show(<Clock used={12} total={10} />);
  expect(document.querySelectorAll('.on')).toHaveLength(10);
  expect(document.querySelectorAll('.late')).toHaveLength(2);
});
