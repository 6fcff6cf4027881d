// Mends of an imported act by hand: a unit joined with the one before, split, called something else; letters
// of another alphabet put right. Each gives the whole list anew, or says why it can't be done.
import { isUnitNumber, type UnitKind } from '../provision-path.ts';
import { evenBlanks } from '../act-text/paragraph.ts';
import { inOneAlphabet } from './look-alike-letters.ts';
import { settled, type StagedUnit } from './staged-units.ts';

export type Mended = StagedUnit[] | { refused: MendRefusal };
export type MendRefusal =
  'unknown-unit' | 'nothing-before' | 'words-not-found' | 'bad-number' | 'number-needed';

/** What a unit is called anew. */
export interface Renamed {
  unit: UnitKind;
  number: string;
  heading: string;
  text: string;
}

const refused = (reason: MendRefusal): Mended => ({ refused: reason });

/** Units that have no number of their own. */
const withoutNumber: ReadonlySet<UnitKind> = new Set(['preamble', 'note']);
const mayLackNumber: ReadonlySet<UnitKind> = new Set(['annex', 'part', 'indent', 'sentence']);

/** How far out a unit stands; what is inside it has a higher rank. A part may lie in a subpoint and hold one. */
const ranks: Readonly<Record<UnitKind, number>> = {
  annex: 0,
  section: 1,
  subsection: 2,
  chapter: 3,
  paragraph: 4,
  article: 5,
  preamble: 5,
  note: 6,
  point: 6,
  part: 7,
  subpoint: 7,
  indent: 8,
  sentence: 9,
};

/** The words of a unit go to the end of the one before it; what lies in it stays where it stands. */
export function joinWithBefore(units: readonly StagedUnit[], no: number): Mended {
  const at = units.findIndex((unit) => unit.no === no);
  const [unit, before] = [units[at], units[at - 1]];
  if (!unit) return refused('unknown-unit');
  if (!before) return refused('nothing-before');
  const label = unit.isCounted || unit.number === '' ? '' : labelOf(unit);
  const words = [label, unit.heading, unit.text].filter(Boolean).join(' ');
  const goesOn = before.text === '' && before.heading !== '' && before.unit !== 'part';
  const joined = goesOn
    ? { ...before, heading: evenBlanks(`${before.heading} ${words}`) }
    : { ...before, text: evenBlanks(`${before.text} ${words}`) };
  const note = [before.note, unit.note].filter(Boolean).join('\n');
  return settled([...units.slice(0, at - 1), { ...joined, note }, ...units.slice(at + 1)]);
}

const labelOf = ({ unit, number }: StagedUnit): string =>
  unit === 'subpoint' ? `${number})` : `${number}.`;

/** The words from the given ones on become a unit of their own after it, which takes what lay in it. */
export function splitAt(
  units: readonly StagedUnit[],
  no: number,
  from: string,
  named: Pick<Renamed, 'unit' | 'number'>,
): Mended {
  const at = units.findIndex((unit) => unit.no === no);
  const unit = units[at];
  if (!unit) return refused('unknown-unit');
  const mistake = numberMistake(named);
  if (mistake) return refused(mistake);
  const start = from.trim() === '' ? -1 : unit.text.indexOf(from.trim());
  if (start < 0) return refused('words-not-found');
  const next = units[at + 1]?.position ?? unit.position + 2;
  const rest: StagedUnit = {
    ...unit,
    ...named,
    no: Math.max(...units.map((one) => one.no)) + 1,
    position: (unit.position + next) / 2,
    isCounted: isCounted(named),
    heading: '',
    text: withoutLabel(unit.text.slice(start), named),
    note: '',
  };
  const first = { ...unit, text: unit.text.slice(0, start).trim() };
  return placed([...units.slice(0, at), first, rest, ...units.slice(at + 1)], rest.no);
}

/** A unit gets another kind, number, heading or text, and the place that goes with its kind. */
export function retype(units: readonly StagedUnit[], no: number, to: Renamed): Mended {
  const at = units.findIndex((unit) => unit.no === no);
  const unit = units[at];
  if (!unit) return refused('unknown-unit');
  const mistake = numberMistake(to);
  if (mistake) return refused(mistake);
  const renamed = { ...unit, ...to, isCounted: isCounted(to) };
  const list = [...units.slice(0, at), renamed, ...units.slice(at + 1)];
  return to.unit === unit.unit ? settled(list) : placed(list, no);
}

/** Every word in one alphabet. */
export const mendLetters = (units: readonly StagedUnit[]): Mended =>
  units.map((unit) => ({
    ...unit,
    heading: inOneAlphabet(unit.heading),
    text: inOneAlphabet(unit.text),
  }));

/** Parts and indents of a law are counted: their number is not in the text. */
const isCounted = ({ unit, number }: Pick<Renamed, 'unit' | 'number'>): boolean =>
  unit === 'preamble' || unit === 'indent' || (unit === 'part' && number === '');

function numberMistake({ unit, number }: Pick<Renamed, 'unit' | 'number'>): MendRefusal | null {
  if (number === '') {
    return withoutNumber.has(unit) || mayLackNumber.has(unit) ? null : 'number-needed';
  }
  return isUnitNumber(number) && !withoutNumber.has(unit) ? null : 'bad-number';
}

/** `3. …` or `3) …` at the start of the split words is the number itself. */
const withoutLabel = (words: string, { number }: { number: string }): string =>
  number !== '' && words.startsWith(number)
    ? words.slice(number.length).replace(/^\s*[.)]\s*/, '')
    : words;

/** Puts a unit as deep as its kind stands, with all that follows it from inside. */
function placed(units: readonly StagedUnit[], no: number): StagedUnit[] {
  const at = units.findIndex((unit) => unit.no === no);
  const unit = units[at]!;
  const rank = ranks[unit.unit];
  const open: StagedUnit[] = [];
  for (const one of units.slice(0, at)) {
    open.length = Math.min(one.depth, open.length);
    open.push(one);
  }
  const holder = open.findLastIndex((one) => ranks[one.unit] < rank);
  const depth = holder + 1;
  const list = units.map((one) => (one.no === no ? { ...one, depth } : one));
  const shift = depth - unit.depth;
  for (let next = at + 1; next < list.length; next += 1) {
    const one = list[next]!;
    if (one.depth <= unit.depth && ranks[one.unit] <= rank) break;
    list[next] = { ...one, depth: Math.max(depth + 1, one.depth + shift) };
    if (ranks[one.unit] <= rank) {
      list[next] = one;
      break;
    }
  }
  return settled(list);
}
