// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { CitationChip } from './citation-chip.tsx';
import { LawPlate } from './law-plate.tsx';
import { MarkedText } from './mark.tsx';
import { query, show } from './testing/show.tsx';

test('marked words stand in the text where they are', () => {
  const text = 'взимать с учащихся и педагогов деньги';
  show(<MarkedText text={text} marks={[{ start: 8, end: 30, number: 1 }]} />);
  expect(query('mark').textContent).toBe('с учащихся и педагогов1');
  expect(document.body.textContent).toBe('взимать с учащихся и педагогов1 деньги');
});

test.each([
  [
    'over each other',
    [
      { start: 0, end: 5 },
      { start: 3, end: 8 },
    ],
    1,
  ],
  ['outside the text', [{ start: 2, end: 900 }], 0],
  ['turned round', [{ start: 5, end: 2 }], 0],
])('marks %s do not tear the text', (_, marks, count) => {
  show(<MarkedText text="взимать деньги" marks={marks} />);
  expect(document.body.textContent).toBe('взимать деньги');
  expect(document.querySelectorAll('mark')).toHaveLength(count);
});

test('a norm without a text says that the register lacks it', () => {
  show(<LawPlate unit="п. 5" act="Правила" lang="ru" paragraphs={[]} />);
  expect(query('.law').textContent).toContain('Текста в реестре пока нет');
});

test('the law carries the language of its text', () => {
  show(<LawPlate unit="63-бап" act="Заң" lang="kk" paragraphs={[{ key: '1', text: 'мәтін' }]} />);
  expect(query('.law-t').getAttribute('lang')).toBe('kk');
});

test('a reference kept as written is no link and says why', () => {
  show(<CitationChip unit="приказ № 254, пункт про места" state="raw" href="/acts/1" />);
  expect(document.querySelector('a')).toBeNull();
  expect(document.body.textContent).toContain('не распознано, оставлено как написано');
});

test('several candidates are offered beside the words', () => {
  const candidates = [
    { label: '2007 года', href: '/acts/1' },
    { label: '1999 года', href: '/acts/2' },
  ];
  show(<CitationChip unit="ст. 26" state="candidates" candidates={candidates} />);
  expect(document.body.textContent).toBe('ст. 26 2 варианта: 2007 года, 1999 года');
});
