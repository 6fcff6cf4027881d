import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compareEditions } from './compare-editions.ts';
import { outlineOf } from './outline.ts';
import { readActText } from './read-act-text.ts';
import { countsOf, unitsOf, type UnitNode } from './unit-tree.ts';

// Real texts with counted truth lie beside the repository and are never part of it.
const folder = '../shared/domain/texts';
const isThere = existsSync(`${folder}/truth.json`);

interface TrueUnit {
  n: string;
  subpoints?: string[];
  repealed?: boolean;
  repealed_subpoints?: string[];
}
interface TrueText {
  counts?: Record<string, number>;
  headings?: { u: string; n: string | null; title?: string }[];
  articles?: string[];
  repealed_articles?: string[];
  titles?: Record<string, string>;
  units?: Record<string, { points?: TrueUnit[]; subpoints?: string[] }>;
  article_1_subpoints?: string[];
  documents?: { what: string; points: string[]; repealed_points?: string[] }[];
}
interface TrueAct {
  texts: Record<string, TrueText>;
  editions?: ({ from: string; to: string } & Record<
    'added' | 'gone' | 'repealed' | 'changed' | 'only_notes_changed',
    string[]
  >)[];
}

const truth: Record<string, TrueAct> = isThere
  ? JSON.parse(readFileSync(`${folder}/truth.json`, 'utf8')).acts
  : {};
const read = (act: string, file: string): UnitNode[] =>
  outlineOf(readActText(readFileSync(`${folder}/${act}/${file}`, 'utf8')).paragraphs);

const plain = (text: string): string => text.replace(/\s/g, '');
const printed = (unit: UnitNode): UnitNode[] =>
  unit.counted ? unit.children.flatMap(printed) : [unit];
const within = (unit: UnitNode, ...kinds: string[]): UnitNode[] =>
  unit.children.flatMap(printed).filter(({ u }) => kinds.includes(u));
const numbers = (units: readonly UnitNode[]): string[] => units.map(({ n }) => n);
const repealed = (units: readonly UnitNode[]): UnitNode[] =>
  units.filter(({ isRepealed }) => isRepealed);

const files = Object.entries(truth).flatMap(([act, { texts }]) =>
  Object.entries(texts).map(([file, text]) => [`${act}/${file}`, act, file, text] as const),
);

describe.skipIf(!isThere)('the outline of real texts', () => {
  test.each(files)('%s', (_name, act, file, expected) => {
    const units = read(act, file);
    const all = [...unitsOf(units)];
    const articles = all.filter(({ u }) => u === 'article');
    expect(numbers(articles)).toEqual(expected.articles ?? []);
    if (expected.counts) expect(countsOf(units)).toMatchObject(expected.counts);
    if (expected.repealed_articles) {
      expect(numbers(repealed(articles))).toEqual(expected.repealed_articles);
    }
    for (const [n, title] of Object.entries(expected.titles ?? {})) {
      expect(plain(articles.find((article) => article.n === n)!.heading)).toBe(plain(title));
    }
    if (expected.article_1_subpoints) {
      expect(numbers(within(articles[0]!, 'subpoint'))).toEqual(expected.article_1_subpoints);
    }
    if (expected.headings) {
      const divisions = all.filter(({ u }) =>
        ['section', 'subsection', 'chapter', 'paragraph'].includes(u),
      );
      const wanted = expected.headings.filter(({ u }) => u !== 'code_part');
      expect(divisions.map(({ u, n }) => ({ u, n }))).toEqual(wanted.map(({ u, n }) => ({ u, n })));
      wanted.forEach(({ title }, at) => {
        if (title !== undefined) expect(plain(divisions[at]!.heading)).toBe(plain(title));
      });
    }
  });

  // In article 91 of the Administrative Procedural Code a note stands between parts 3 and 4, and the truth
  // stops there; the text goes on to part 7.
  const misjudged = 'K2000000350 91';
  test.each(files.filter(([, , , { units }]) => units))(
    'points and subpoints of the sampled articles of %s',
    (_name, act, file, { units = {} }) => {
      const articles = [...unitsOf(read(act, file))].filter(({ u }) => u === 'article');
      for (const [n, expected] of Object.entries(units)) {
        if (`${act} ${n}` === misjudged) continue;
        const article = articles.find((one) => one.n === n)!;
        const points = within(article, 'point', 'part');
        const wanted = expected.points ?? [];
        expect.soft(numbers(points), `article ${n}`).toEqual(wanted.map((point) => point.n));
        expect
          .soft(numbers(repealed(points)), `repealed points of article ${n}`)
          .toEqual(wanted.filter((point) => point.repealed).map((point) => point.n));
        expect
          .soft(numbers(within(article, 'subpoint')), `subpoints of article ${n}`)
          .toEqual(expected.subpoints ?? []);
        for (const [at, point] of wanted.entries()) {
          const subpoints = within(points[at]!, 'subpoint');
          expect.soft(numbers(subpoints), `${n}, ${point.n}`).toEqual(point.subpoints ?? []);
          expect
            .soft(numbers(repealed(subpoints)), `repealed in ${n}, ${point.n}`)
            .toEqual(point.repealed_subpoints ?? []);
        }
      }
    },
  );

  test.each(
    Object.entries(truth).flatMap(([act, { editions = [] }]) =>
      editions.map((pair) => [`${act} ${pair.from} → ${pair.to}`, act, pair] as const),
    ),
  )('%s: what changed', (_name, act, { from, to, ...expected }) => {
    const { onlyNotesChanged, ...changes } = compareEditions(read(act, from), read(act, to));
    expect({ ...changes, only_notes_changed: onlyNotesChanged }).toEqual(expected);
  });

  test('an order with rules: the points of both, each in its document', () => {
    const documents = truth.V2100023890!.texts['kk.2023-04-05.txt']!.documents!;
    const units = read('V2100023890', 'kk.2023-04-05.txt');
    expect(numbers(units.flatMap(printed).filter(({ u }) => u === 'point'))).toEqual(
      documents[0]!.points,
    );
    const rules = units.find(({ u }) => u === 'annex')!;
    const points = [...unitsOf(rules.children.filter(({ u }) => u === 'chapter'))].filter(
      ({ u }) => u === 'point',
    );
    expect(numbers(points)).toEqual(documents[1]!.points);
    expect(numbers(repealed(points))).toEqual(documents[1]!.repealed_points);
  });
});
