import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftParts, emptyDraft, type DraftContent, type DraftPart } from './draft-content.ts';
import { mergeDraft, type Digests } from './merge-draft.ts';

const digestOf = (part: unknown) => JSON.stringify(part);
const digests = (content: DraftContent) =>
  Object.fromEntries(draftParts.map((part) => [part, digestOf(content[part])])) as Digests;

const start = emptyDraft();
const base = digests(start);
const titled = (title: string): DraftContent => ({ ...start, title: { title } });
const measured = (measure: string): DraftContent => ({ ...start, fix: { measure } });

test('what only one changed goes together with what only the other changed', () => {
  const merged = mergeDraft(
    titled('Их'),
    { title: start.title, fix: { measure: 'Моё' } },
    base,
    digestOf,
  );
  expect(merged).toMatchObject({ changed: ['fix'], contested: [], movedOn: ['title'] });
  expect(merged.content.title.title).toBe('Их');
  expect(merged.content.fix.measure).toBe('Моё');
});

test('what both changed stays as it is kept and is handed back', () => {
  const merged = mergeDraft(titled('Их'), { title: { title: 'Моё' } }, base, digestOf);
  expect(merged).toMatchObject({
    changed: [],
    contested: ['title'],
    content: { title: { title: 'Их' } },
  });
});

test('the same change by both is no dispute and no change', () => {
  const merged = mergeDraft(titled('Одно'), { title: { title: 'Одно' } }, base, digestOf);
  expect(merged).toMatchObject({ changed: [], contested: [], movedOn: [] });
});

test('once the other text was seen, the own one may take its place', () => {
  const kept = titled('Их');
  const merged = mergeDraft(kept, { title: { title: 'Моё' } }, digests(kept), digestOf);
  expect(merged).toMatchObject({ changed: ['title'], content: { title: { title: 'Моё' } } });
});

test('a part that is not sent is never touched', () => {
  expect(mergeDraft(measured('Их'), {}, base, digestOf)).toMatchObject({
    changed: [],
    movedOn: ['fix'],
    content: { fix: { measure: 'Их' } },
  });
});

test('nothing that somebody else wrote is lost, whatever is sent', () => {
  const part = fc.constantFrom<DraftPart>('title', 'fix');
  const text = fc.constantFrom('', 'а', 'б', 'в');
  const content = fc
    .record({ title: text, fix: text })
    .map(({ title, fix }): DraftContent => ({ ...start, title: { title }, fix: { measure: fix } }));
  fc.assert(
    fc.property(content, content, content, part, (loaded, kept, sent, name) => {
      const merged = mergeDraft(kept, sent, digests(loaded), digestOf);
      const wasChangedByOther = digestOf(kept[name]) !== digestOf(loaded[name]);
      if (wasChangedByOther) expect(merged.content[name]).toEqual(kept[name]);
      else expect(merged.content[name]).toEqual(sent[name]);
    }),
  );
});
