// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { DescriptionList } from './description-list.tsx';
import { Diff, DiffText } from './diff.tsx';
import { EvidenceState } from './evidence-state.tsx';
import { HashLine } from './hash-line.tsx';
import { query, show } from './testing/show.tsx';

test('a sealed copy alone is green', () => {
  show(
    <>
      <EvidenceState state="captured" />
      <EvidenceState state="attached" />
      <EvidenceState state="typed" />
    </>,
  );
  expect(document.querySelectorAll('.ok')).toHaveLength(1);
  expect(query('.ok').textContent).toBe('копия сохранена');
});

test('a hash shows both its ends and keeps the whole', () => {
  const sha256 = `9c417be0${'0'.repeat(52)}e2d8`;
  show(<HashLine sha256={sha256} matches={false} />);
  expect(query('.hash').textContent).toBe('SHA-256 9c41 7be0 … e2d8 · не совпадает');
  expect(query('abbr').getAttribute('title')).toBe(sha256);
});

test('added and removed words are heard as such', () => {
  show(
    <DiffText
      parts={[
        { kind: 'removed', text: 'четырёх' },
        { kind: 'added', text: 'пяти' },
      ]}
    />,
  );
  expect(query('del').textContent).toBe(' Убрано: четырёх');
  expect(query('ins').textContent).toBe(' Добавлено: пяти');
});

test('a wholly new text is an insertion beside words that there was none', () => {
  show(<Diff before={{ text: null }} after={{ text: 'Новый пункт' }} />);
  expect(query('ins').textContent).toBe('Новый пункт');
  expect(query('.none').textContent).toBe('Такого текста нет');
});

test('facts without a value leave no empty row', () => {
  show(
    <DescriptionList
      items={[
        { key: 'harm', term: 'Вред', value: 'поборы' },
        { key: 'count', term: 'Сколько', value: '' },
      ]}
    />,
  );
  expect(document.querySelectorAll('dt')).toHaveLength(1);
});
