// The official class of a defect follows from the gap kinds; several kinds give several classes.
// From domain/taxonomies.json (gap_kinds, monitoring_classes) and domain/rules.md.

/** What a gap kind brings with it; editable data, read from the reference list. */
export interface GapKind {
  key: string;
  monitoringClass: string;
  /** How many norms it takes: a conflict, a duplicate and a mismatch take two. */
  minCitations: number;
  requiresFactor: boolean;
}

/**
 * The classes of a report, each once, in the order of its kinds. What the office has set holds
 * over them; a kind in the filer's own words gives none until the office sets it.
 */
export function classesOf(
  chosen: readonly string[],
  kinds: readonly GapKind[],
  setByOffice: readonly string[] = [],
): string[] {
  if (setByOffice.length > 0) return [...new Set(setByOffice)];
  const known = chosen.flatMap((key) => kinds.filter((kind) => kind.key === key));
  return [...new Set(known.map(({ monitoringClass }) => monitoringClass))];
}

/** Whether the office still has to say a class: none follows from what the filer chose. */
export const needsClass = (
  chosen: readonly string[],
  kinds: readonly GapKind[],
  setByOffice: readonly string[] = [],
): boolean => classesOf(chosen, kinds, setByOffice).length === 0;
