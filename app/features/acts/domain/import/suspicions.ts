// What looks wrong in the tree of an act that is imported, each with its place. From domain/importing.md, 4
// and 5: a gap in the numbers can be right, so that these are questions and never refusals.
import { compareNumbers, follows } from '../act-text/unit-numbers.ts';
import { mixedWords } from './look-alike-letters.ts';
import type { StagedUnit } from './staged-units.ts';

export type SuspicionCode =
  | 'skipped-number'
  | 'number-twice'
  | 'wrong-order'
  | 'outside-article'
  | 'open-annex'
  | 'empty-annex'
  | 'mixed-letters'
  | 'open-quote'
  | 'no-words';

export interface Suspicion {
  code: SuspicionCode;
  no: number;
  /** The number before, the mixed word: what the question is about. */
  about: string;
}

const numberedThrough: ReadonlySet<string> = new Set(['article', 'chapter', 'section']);
const isPlain = (number: string): boolean => /^\d+(?:-\d+)*$/.test(number);

/** Every question that a tree raises, in the order of its text. */
export function suspicionsOf(units: readonly StagedUnit[]): Suspicion[] {
  const found = [
    ...numbering(units),
    ...outsideArticles(units),
    ...annexes(units),
    ...units.flatMap(ofUnit),
  ];
  const place = new Map(units.map(({ no }, at) => [no, at]));
  return found.sort((a, b) => place.get(a.no)! - place.get(b.no)!);
}

/** Numbers that skip, come twice or run backwards: within their unit, articles and chapters through their document. */
function numbering(units: readonly StagedUnit[]): Suspicion[] {
  const found: Suspicion[] = [];
  const last = new Map<string, string>();
  const seen = new Set<string>();
  const open: StagedUnit[] = [];
  for (const unit of units) {
    open.length = unit.depth;
    const document = open.findLast((one) => one.unit === 'annex')?.no ?? 'act';
    const holder = numberedThrough.has(unit.unit) ? document : holderOf(open, unit, document);
    const list = `${holder}/${unit.unit}`;
    open.push(unit);
    if (unit.isCounted || !isPlain(unit.number)) continue;
    const before = last.get(list) ?? null;
    const name = `${list}/${unit.number}`;
    if (seen.has(name) && unit.number !== '1') {
      found.push({ code: 'number-twice', no: unit.no, about: unit.number });
    } else if (!follows(unit.number, before) && unit.number !== '1') {
      const isBack = before !== null && compareNumbers(unit.number, before) < 0;
      found.push({
        code: isBack ? 'wrong-order' : 'skipped-number',
        no: unit.no,
        about: before ?? '0',
      });
    }
    seen.add(name);
    last.set(list, unit.number);
  }
  return found;
}

/** Points of a by-law run on past its chapters; everything else is numbered where it lies. */
function holderOf(
  open: readonly StagedUnit[],
  unit: StagedUnit,
  document: number | 'act',
): number | 'act' {
  const parent = open.at(-1);
  if (!parent) return 'act';
  const isDivision = ['section', 'subsection', 'chapter', 'paragraph'].includes(parent.unit);
  return unit.unit === 'point' && isDivision ? document : parent.no;
}

/** A point between the articles of an act that is made of articles. */
function outsideArticles(units: readonly StagedUnit[]): Suspicion[] {
  const open: StagedUnit[] = [];
  const withArticles = new Set<number | 'act'>();
  const points: { unit: StagedUnit; document: number | 'act' }[] = [];
  for (const unit of units) {
    open.length = unit.depth;
    const document = open.findLast((one) => one.unit === 'annex')?.no ?? 'act';
    if (unit.unit === 'article') withArticles.add(document);
    const isHeld = open.some(({ unit: kind }) => kind === 'article' || kind === 'note');
    if ((unit.unit === 'point' || unit.unit === 'subpoint') && !unit.isCounted && !isHeld) {
      const inPoint = open.some(({ unit: kind }) => kind === 'point');
      if (!inPoint) points.push({ unit, document });
    }
    open.push(unit);
  }
  return points
    .filter(({ document }) => withArticles.has(document))
    .map(({ unit }) => ({ code: 'outside-article', no: unit.no, about: unit.number }));
}

/** An annex that goes on with the numbers before it was never closed; one with nothing in it was cut off. */
function annexes(units: readonly StagedUnit[]): Suspicion[] {
  let lastArticle: string | null = null;
  return units.flatMap((unit, at): Suspicion[] => {
    if (unit.unit === 'article' && isPlain(unit.number)) lastArticle = unit.number;
    if (unit.unit !== 'annex') return [];
    const inside = insideOf(units, at);
    const words = inside.some(({ text, heading }) => text !== '' || heading !== '');
    if (!words && unit.text === '') {
      return unit.isRepealed || unit.note !== ''
        ? []
        : [{ code: 'empty-annex', no: unit.no, about: unit.number }];
    }
    const first = inside.find((one) => one.unit === 'article' && !one.isCounted);
    if (!first || lastArticle === null || !follows(first.number, lastArticle)) return [];
    return first.number === '1' ? [] : [{ code: 'open-annex', no: unit.no, about: first.number }];
  });
}

function insideOf(units: readonly StagedUnit[], at: number): readonly StagedUnit[] {
  const { depth } = units[at]!;
  const end = units.findIndex((one, index) => index > at && one.depth <= depth);
  return units.slice(at + 1, end === -1 ? units.length : end);
}

function ofUnit({ no, unit, number, heading, text, note, ...rest }: StagedUnit): Suspicion[] {
  const found: Suspicion[] = [];
  const [mixed] = mixedWords(`${heading} ${text}`);
  if (mixed !== undefined) found.push({ code: 'mixed-letters', no, about: mixed });
  const count = (sign: string) => text.split(sign).length;
  if (count('«') > count('»')) found.push({ code: 'open-quote', no, about: number });
  const isLeaf = unit === 'point' || unit === 'subpoint';
  if (isLeaf && text === '' && heading === '' && note === '' && !rest.isRepealed) {
    found.push({ code: 'no-words', no, about: number });
  }
  return found;
}
