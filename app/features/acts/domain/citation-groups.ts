// One unit with its numbers: «подпунктами 6), 7) и 8)», «екінші және бесінші абзацтарын», «Art. 26».
// From domain/citation.md, 2 and 4.2. Russian and English name the unit first, Kazakh last.
import {
  hyphenRange,
  isSign,
  itemAt,
  itemBefore,
  ordinalBefore,
  type Item,
} from './citation-numbers.ts';
import { endsSentence } from './citation-sentences.ts';
import type { Token } from './citation-tokens.ts';
import { gluedUnitFormOf, unitFormOf, type UnitForm } from './citation-unit-forms.ts';
import type { UnitKind } from './provision-path.ts';

/** A unit and the numbers said of it; a relative one («настоящей статьи») has none. */
export interface Group {
  unit: UnitKind;
  items: Item[];
  isRelative: boolean;
  isBare: boolean;
  isDoubtful: boolean;
  lang: UnitForm['lang'];
  /** Tokens from `first` up to, not with, `last`. */
  first: number;
  last: number;
}

const connectors = new Set([
  'и',
  'или',
  'либо',
  'және',
  'мен',
  'бен',
  'пен',
  'немесе',
  'and',
  'or',
]);
const countedNext =
  /^(г|гг|год(а|у)?|ж|жыл(ғы|ы)?|те[нң]ге|раза?|дн(я|ей)|процент\p{L}*|рабоч\p{L}*|календарн\p{L}*)$/u;
const gazette = /^(ведомост|жаршы)/;
const unnumbered = new Set<UnitKind>(['note', 'preamble']);
const relativeWord = /^(настоящ\p{L}{2,3}|осы|this)$/u;
/** Whether a word points to the text it stands in: «настоящего», «осы», "this". */
export const isRelativeWord = (token: Token | undefined): boolean =>
  token?.kind === 'word' && relativeWord.test(token.word);

/** Finds every unit with its numbers, in one pass; a token belongs to one group at most. */
export function groupsOf(tokens: readonly Token[], lang: UnitForm['lang']): Group[] {
  const groups: Group[] = [];
  let at = 0;
  while (at < tokens.length) {
    if (isGazette(tokens[at]!)) {
      at = endOfGazette(tokens, at);
      continue;
    }
    const floor = groups.at(-1)?.last ?? 0;
    const found = groupsAt(tokens, at, floor, lang);
    groups.push(...found);
    at = Math.max(at + 1, found.at(-1)?.last ?? 0);
  }
  return groups;
}

/** «Ведомости …, 2007 г., № 20, ст. 151» is a place of publication. */
const isGazette = (token: Token): boolean => token.kind === 'word' && gazette.test(token.word);

function endOfGazette(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length && !isSign(tokens[at], ')') && !endsSentence(tokens, at)) at += 1;
  return at + 1;
}

function groupsAt(
  tokens: readonly Token[],
  at: number,
  floor: number,
  lang: UnitForm['lang'],
): Group[] {
  const token = tokens[at]!;
  if (isSign(token, '§')) {
    const form: UnitForm = { unit: 'paragraph', lang: 'ru', plural: 'no' };
    return unitFirst(tokens, at, at + 1, floor, form);
  }
  if (token.kind !== 'word') return [];
  const form = unitFormOf(token.word, lang) ?? gluedFormAt(tokens, at);
  if (!form) return [];
  if (form.lang === 'kk') return unitLast(tokens, at, floor, form);
  if (!form.isShort) return unitFirst(tokens, at, at + 1, floor, form);
  const head = shortHead(tokens, at, form);
  return head ? unitFirst(tokens, at, head.next, floor, head.form) : [];
}

/** A word after a joined number may be a unit to which the next word was glued. */
function gluedFormAt(tokens: readonly Token[], at: number): UnitForm | undefined {
  const before = tokens[at - 1];
  const token = tokens[at]!;
  if (before?.kind !== 'number' || !before.isJoined || token.kind !== 'word') return undefined;
  return gluedUnitFormOf(token.word);
}

/** «п.», «ст.ст.», «п.п.»: where the numbers begin, and what the doubled form means. */
function shortHead(tokens: readonly Token[], at: number, form: UnitForm) {
  const token = tokens[at]!;
  const second = tokens[at + 2];
  const hasPoint = isSign(tokens[at + 1], '.');
  if (!hasPoint) return tokens[at + 1]?.kind === 'number' ? { form, next: at + 1 } : null;
  const isDoubled = token.kind === 'word' && second?.kind === 'word' && second.word === token.word;
  if (!isDoubled || !isSign(tokens[at + 3], '.')) return { form, next: at + 2 };
  const unit = form.unit === 'point' ? 'subpoint' : form.unit;
  return { form: { ...form, unit } satisfies UnitForm, next: at + 4 };
}

/** Russian and English: the numbers follow, or an ordinal word stands before. */
function unitFirst(
  tokens: readonly Token[],
  at: number,
  next: number,
  floor: number,
  form: UnitForm,
): Group[] {
  const items = itemsAfter(tokens, next, form);
  const isSelf = isRelativeWord(tokens[at - 1]) && at - 1 >= floor;
  const base = { unit: form.unit, lang: form.lang, isBare: false };
  if (items.length > 0) {
    const isSpacedDouble = next === at + 4 && !items[0]!.hasBracket && items.length > 1;
    const isDoubtful = isSpacedDouble || items.some((item) => isMaybeRange(item, form));
    const last = items.at(-1)!.last;
    const group = { ...base, items, isRelative: false, isDoubtful, first: at, last };
    return [group, ...compactAfter(tokens, last, group)];
  }
  const before = ordinalBefore(tokens, at, floor);
  if (before && !form.isShort) {
    const group = { ...base, items: [before], isRelative: false, isDoubtful: false };
    return [{ ...group, first: before.first, last: next }];
  }
  if (!isSelf && !unnumbered.has(form.unit)) return [];
  const first = isSelf ? at - 1 : at;
  return [{ ...base, items: [], isRelative: isSelf, isDoubtful: false, first, last: next }];
}

/** «статьи 5-7»: one inserted article or several. */
function isMaybeRange({ n }: Item, form: UnitForm): boolean {
  return form.plural === 'maybe' && !form.isShort && hyphenRange(n) !== null;
}

/** «26(2)(3)»: a point and a subpoint in brackets close to the article. */
function compactAfter(tokens: readonly Token[], start: number, article: Group): Group[] {
  if (article.unit !== 'article' || article.items.length !== 1) return [];
  const groups: Group[] = [];
  let at = start;
  for (const unit of ['point', 'subpoint'] as const) {
    const open = tokens[at];
    const number = tokens[at + 1];
    if (!isSign(open, '(') || !open!.isTight || number?.kind !== 'number' || !number.hasBracket)
      break;
    const item = { n: number.number, first: at, last: at + 2, hasBracket: true };
    groups.push({ ...article, unit, items: [item], first: at, last: at + 2 });
    at += 2;
  }
  return groups;
}

function itemsAfter(tokens: readonly Token[], start: number, form: UnitForm): Item[] {
  const items: Item[] = [];
  let at = start;
  for (;;) {
    const item = itemAt(tokens, at, form);
    if (!item || (items.length > 0 && isForeign(tokens, item, items[0]!))) return items;
    items.push(item);
    at = item.last;
    while (isSign(tokens[at], ',') || isConnector(tokens[at])) at += 1;
    if (at === item.last || at - item.last > 2) return items;
  }
}

/** A number that only looks like the next of a list: a date, a year, another kind of number. */
function isForeign(tokens: readonly Token[], item: Item, firstItem: Item): boolean {
  const next = tokens[item.last];
  if (next?.kind === 'word' && countedNext.test(next.word)) return true;
  return firstItem.hasBracket && !item.hasBracket && tokens[item.first]?.kind === 'number';
}

const isConnector = (token: Token | undefined): boolean =>
  token?.kind === 'word' && connectors.has(token.word);

/** Kazakh: the numbers stand before the unit, the word once at the end of a list. */
function unitLast(tokens: readonly Token[], at: number, floor: number, form: UnitForm): Group[] {
  const items = listBefore(tokens, at, floor, form.plural === 'sure');
  const base = {
    unit: form.unit,
    lang: form.lang,
    isBare: form.isBare ?? false,
    isDoubtful: false,
  };
  if (items.length > 0) {
    return [{ ...base, items, isRelative: false, first: items[0]!.first, last: at + 1 }];
  }
  const isSelf = at - 1 >= floor && isRelativeWord(tokens[at - 1]);
  if (!isSelf && !unnumbered.has(form.unit)) return [];
  return [{ ...base, items, isRelative: isSelf, first: isSelf ? at - 1 : at, last: at + 1 }];
}

/** The list that ends before a Kazakh unit; several numbers only with a plural or all in brackets. */
function listBefore(
  tokens: readonly Token[],
  at: number,
  floor: number,
  isPlural: boolean,
): Item[] {
  const found: Item[] = [];
  let item = itemBefore(tokens, at, floor);
  while (item) {
    found.push(item);
    const separator = item.first - 1;
    const isSeparated = isSign(tokens[separator], ',') || isConnector(tokens[separator]);
    if (!isSeparated || separator < floor || !(isPlural || item.hasBracket)) break;
    item = itemBefore(tokens, separator, floor);
    if (item && !isPlural && !item.hasBracket) break;
  }
  return found.toReversed();
}
