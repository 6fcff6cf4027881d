// The outline of an act as `lacuna act-outline` prints it: numbered units only, with their counts.
import type { UnitKind } from '../provision-path.ts';
import { countsOf, type UnitNode } from './unit-tree.ts';

export interface PrintedUnit {
  u: UnitKind;
  n: string;
  heading: string;
  repealed: boolean;
  children: PrintedUnit[];
}

/** Units with a number, and those that need none; what hangs on a part or an indent hangs on their unit. */
const printedUnits = (units: readonly UnitNode[]): PrintedUnit[] =>
  units.flatMap((unit) =>
    unit.counted
      ? printedUnits(unit.children)
      : [
          {
            u: unit.u,
            n: unit.n,
            heading: unit.heading,
            repealed: unit.isRepealed,
            children: printedUnits(unit.children),
          },
        ],
  );

/** The outline as one object. */
export const printedOutline = (
  units: readonly UnitNode[],
): { counts: Record<UnitKind, number>; units: PrintedUnit[] } => ({
  counts: countsOf(units),
  units: printedUnits(units),
});
