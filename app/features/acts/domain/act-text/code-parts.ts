// Whether an act calls its numbered paragraphs parts, as codes do: «часть 1 статьи 409», or points.
// From domain/citation.md, 1.1: the text itself has no word before the number, only its citations of itself.
import { bodyOf, unitsOf, type UnitNode } from './unit-tree.ts';

const ordinal = String.raw`(?:\d|перв|втор|трет|четв|пят|шест|седьм|восьм|девят|десят)`;
const ofArticle = String.raw`[^.;:]{0,40}?\s(?:настоящей\s+статьи|статьи\s+\d)`;
const parts = new RegExp(
  String.raw`(?<!\p{L})част(?:ь|и|ью|ям|ями|ях|ей)\s+${ordinal}${ofArticle}|\d-бөлі[кг]`,
  'giu',
);
const points = new RegExp(
  String.raw`(?<!\p{L})пункт\p{L}*\s+\d(?!\d*\))${ofArticle}|\d-тарма[қғ](?!ша)`,
  'giu',
);

/** Calls the numbered paragraphs of a code what its citations of itself call them. */
export function nameCodeParts(units: UnitNode[]): UnitNode[] {
  if (!citesParts(units)) return units;
  for (const unit of unitsOf(units)) if (unit.u === 'point') unit.u = 'part';
  return units;
}

/** Whether an act's citations of itself name parts oftener than points. */
function citesParts(units: readonly UnitNode[]): boolean {
  const text = units.map(bodyOf).join('\n');
  return count(text, parts) > count(text, points);
}

const count = (text: string, shape: RegExp): number => text.match(shape)?.length ?? 0;
