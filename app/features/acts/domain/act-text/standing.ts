// Units whose text stands and does not hold. From domain/importing.md, 5: a placeholder of a unit that comes
// later («Вводится в действие с …»), and norms that are suspended until a day.
import type { UnitNode } from './unit-tree.ts';

export interface Standing {
  standing: 'suspended' | 'coming' | null;
  /** The day until which, or from which. */
  standingOn: string | null;
}

const suspended =
  /приостановлен[аоы]?(?![\p{L}])|тоқтатыла\s+тұр|тоқтатылып?\s+тұр|тоқтата\s+тұр/iu;
const day = /(\d{2})\.(\d{2})\.(\d{4})/u;

/** What holds of a unit by its own words and by the footnotes that name it. */
export function standingOf(unit: UnitNode): Standing {
  if (unit.isPending) return { standing: 'coming', standingOn: dayIn(unit.text) };
  const named = unit.isRepealed ? undefined : unit.notes.find((note) => suspends(note, unit));
  if (named === undefined) return { standing: null, standingOn: null };
  return { standing: 'suspended', standingOn: dayIn(named.slice(named.search(suspended))) };
}

/** A footnote names the unit as the first thing it speaks of; others stand suspended in part only. */
function suspends(note: string, { u, n }: UnitNode): boolean {
  if (u !== 'article' || !suspended.test(note)) return false;
  const number = n.replaceAll('-', String.raw`\s?-\s?`);
  return new RegExp(
    String.raw`^(?:сноска|ескерту)?[\s.:]*(?:действие\s+)?(?:стать[яи]\s+${number}(?![\d-])|${number}-бап)`,
    'iu',
  ).test(note);
}

function dayIn(text: string): string | null {
  const [, of, month, year] = day.exec(text) ?? [];
  if (!of || !month || !year || Number(month) > 12 || Number(of) > 31) return null;
  const date = new Date(`${year}-${month}-${of}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10);
}
