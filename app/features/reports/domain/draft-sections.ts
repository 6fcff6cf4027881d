// How far each section of a draft has come, for the list of tasks beside it. From the interface
// guide, §8: a state per section, and what is missing first.
import { wordCount } from '#app/richtext/plain-text.ts';
import { relationOf } from './conflict.ts';
import { missingFrom, type Completeness, type Missing } from './completeness.ts';
import { conflictSides, countOf, filledOf, type DraftContent } from './draft-content.ts';
import type { GapKind } from './gap-class.ts';

export const draftSections = [
  'norm',
  'what',
  'kind',
  'conflict',
  'where',
  'harm',
  'sources',
  'fix',
  'who',
] as const;
export type DraftSection = (typeof draftSections)[number];

/** The section in which what is missing is written. */
export const sectionOfMissing: Record<Missing, DraftSection | 'title'> = {
  title: 'title',
  narrative: 'what',
  provision: 'norm',
  'second-provision': 'norm',
  'checked-acts': 'norm',
  'gap-kind': 'kind',
  factor: 'kind',
  'second-side': 'conflict',
  'second-language': 'conflict',
  'conflict-kind': 'conflict',
  'conflict-why': 'conflict',
  region: 'where',
  level: 'where',
  'organisation-type': 'where',
  'risk-area': 'where',
  'harm-kind': 'harm',
  'harmed-people': 'harm',
  'people-count': 'harm',
  frequency: 'harm',
  source: 'sources',
  measure: 'fix',
};

export interface SectionState {
  section: DraftSection;
  state: 'done' | 'part' | 'todo';
  /** What is missing first, or how much is there. */
  note: { key: string; count?: number };
}

export interface DraftProgress {
  sections: SectionState[];
  missing: Completeness;
}

/** The sections of a draft; norms stand against one another only where the kind of gap says so. */
const shownSections = ({ kind }: DraftContent): DraftSection[] =>
  draftSections.filter(
    (section) => section !== 'conflict' || relationOf(kind.gapKinds.keys) !== null,
  );

/** The states of all sections, and what the draft lacks. */
export function progressOf(
  content: DraftContent,
  kinds: readonly GapKind[],
  beside: { sourceCount: number; isConfidential: boolean },
): DraftProgress {
  const missing = missingFrom(filledOf(content, beside.sourceCount), kinds);
  const all = [...missing.toSend, ...missing.allowed];
  const amounts = amountsOf(content, beside.sourceCount);
  const sections = shownSections(content).map((section): SectionState => {
    if (section === 'who') {
      return {
        section,
        state: 'done',
        note: { key: beside.isConfidential ? 'note.confidential' : 'note.ordinary' },
      };
    }
    const { count, isStarted, key } = amounts[section];
    const [first] = all.filter((name) => sectionOfMissing[name] === section);
    if (!isStarted) return { section, state: 'todo', note: { key: 'note.todo' } };
    if (first) return { section, state: 'part', note: { key: `missing.${first}` } };
    return { section, state: 'done', note: count === null ? { key } : { key, count } };
  });
  return { sections, missing };
}

interface Amount {
  isStarted: boolean;
  count: number | null;
  key: string;
}

function amountsOf(
  content: DraftContent,
  sources: number,
): Record<Exclude<DraftSection, 'who'>, Amount> {
  const { norm, what, kind, where, harm, fix } = content;
  const counted = (key: string, count: number): Amount => ({ key, count, isStarted: count > 0 });
  const filled = (isStarted: boolean): Amount => ({ key: 'note.ready', count: null, isStarted });
  const places = [where.regions, where.levels, where.organisations, where.risks].map(countOf);
  return {
    norm:
      norm.provisions.length > 0
        ? counted('note.provisions', norm.provisions.length)
        : filled(norm.checkedActs.trim() !== ''),
    what: counted('note.words', wordCount(what.narrative)),
    kind: counted('note.kinds', countOf(kind.gapKinds)),
    conflict: { key: 'note.sides', count: conflictSides(content).length, isStarted: true },
    where: filled(where.place.trim() !== '' || places.some((count) => count > 0)),
    harm: filled(
      harm.people.trim() !== '' ||
        harm.count !== null ||
        harm.frequency !== null ||
        countOf(harm.harms) > 0,
    ),
    sources: counted('note.sources', sources),
    fix: filled(fix.measure.trim() !== ''),
  };
}
