import { expect, test } from 'vitest';
import { draftParts } from '../domain/draft-content.ts';
import type { Digests } from '../domain/merge-draft.ts';
import { changedParts, saveForm, snapshotOf, valuesOf } from './draft-snapshot.ts';

const base = Object.fromEntries(draftParts.map((part) => [part, `digest-${part}`])) as Digests;

function formOf(...entries: [string, string][]) {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

test('only the parts that changed are sent, with the digests of all', () => {
  const before = snapshotOf(
    formOf(['title.title', 'а'], ['kind.gapKinds.keys', 'loophole'], ['fix.measure', 'м']),
  );
  const after = snapshotOf(formOf(['title.title', 'а'], ['fix.measure', 'мера']));
  expect(changedParts(before, after)).toEqual(['kind', 'fix']);
  const sent = [...saveForm(after, ['kind', 'fix'], base)];
  expect(sent.filter(([name]) => !name.startsWith('base.'))).toEqual([
    ['parts', 'kind'],
    ['parts', 'fix'],
    ['fix.measure', 'мера'],
  ]);
  expect(sent.filter(([name]) => name.startsWith('base.'))).toHaveLength(draftParts.length);
});

test('what a box asks for is no change of the draft', () => {
  const before = snapshotOf(formOf(['norm.citation', '']));
  const after = snapshotOf(formOf(['norm.citation', 'пункт 12']));
  expect(changedParts(before, after)).toEqual([]);
});

test('several values of one name stay together', () => {
  expect(
    valuesOf([
      ['a', '1'],
      ['b', '2'],
      ['a', '3'],
      ['a', '4'],
    ]),
  ).toEqual({ a: ['1', '3', '4'], b: '2' });
});

test('a narrative is the same whether the text area or the editor holds it', () => {
  const doc = {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'text', marks: [{ type: 'bold' }], text: 'Место' }] },
    ],
  };
  const typed = snapshotOf(formOf(['what.narrativeMarkdown', '**Место**']));
  const edited = snapshotOf(formOf(['what.narrative', JSON.stringify(doc)]));
  expect(changedParts(typed, edited)).toEqual([]);
});
