import { describe, expect, test } from 'vitest';
import type { ProvisionJson } from '../queries/version-json.server.ts';
import { typedNorms, unnamedActs, withPicked } from './amended-norms.ts';

const act = {
  key: 'law',
  short: 'Закон',
  shortLanguage: 'ru',
  status: 'in_force',
  url: null,
} as const;
const article = (n: string) => [{ u: 'article' as const, n }];
const kept: ProvisionJson = {
  state: 'doubtful',
  path: article('1-2'),
  provisionKey: 'law/a1-2',
  language: 'kk',
  asWritten: 'статьи 1-2 Закона',
  marks: [{ n: 1, text: 'слова' }],
  act,
};
const picked = { actKey: 'law', language: 'ru', asWritten: '' } as const;

describe('withPicked', () => {
  test('a place is added after the others, and never twice', () => {
    const once = withPicked([kept], { ...picked, paths: [article('3')] }, act);
    expect(once).toMatchObject([kept, { path: article('3'), state: 'resolved', isNew: true }]);
    expect(withPicked(once, { ...picked, paths: [article('3')] }, act)).toEqual(once);
  });

  test('readings take the place of the doubtful row, in its language and with its words', () => {
    const ways = [article('1'), article('2')];
    const rows = withPicked(
      [kept, { ...kept, path: article('9') }],
      { ...picked, paths: ways, at: 0 },
      act,
    );
    expect(rows.map(({ path }) => path)).toEqual([article('1'), article('2'), article('9')]);
    expect(rows[0]).toMatchObject({ language: 'kk', asWritten: kept.asWritten, state: 'resolved' });
  });

  test('one reading keeps the marks', () => {
    const [row] = withPicked([kept], { ...picked, paths: [article('1')], at: 0 }, act);
    expect(row!.marks).toEqual(kept.marks);
  });
});

describe('typedNorms', () => {
  const typedOf = (rows: Record<string, string>[]) => (name: string) => {
    const [, index, field] = /^norm\.provisions\[(\d+)\]\.(\w+)$/.exec(name) ?? [];
    return rows[Number(index)]?.[field!] ?? '';
  };

  test('a form that was not refused has the rows of the report', () => {
    expect(typedNorms([kept], () => '')).toEqual([kept]);
  });

  test('what was picked before a refusal is there again, its act to be named', () => {
    const rows = typedNorms(
      [kept],
      typedOf([
        { actKey: 'law', path: JSON.stringify(kept.path), language: 'kk' },
        { actKey: 'code', path: JSON.stringify(article('7')), language: 'ru', asWritten: 'ст. 7' },
        { actKey: 'code', article: '8', language: 'ru' },
        { asWritten: 'некий приказ', language: 'ru' },
      ]),
    );
    expect(rows).toMatchObject([
      kept,
      { path: article('7'), asWritten: 'ст. 7', act: { key: 'code' }, isNew: true },
      { path: article('8'), state: 'resolved' },
      { state: 'as-written', act: null, asWritten: 'некий приказ' },
    ]);
    expect(unnamedActs(rows)).toEqual(['code']);
  });

  test('a row that was taken to another place is there at that place', () => {
    const [row] = typedNorms(
      [kept],
      typedOf([{ actKey: 'law', path: JSON.stringify(article('5')), language: 'kk' }]),
    );
    expect(row).toMatchObject({ path: article('5'), isNew: true });
  });
});
