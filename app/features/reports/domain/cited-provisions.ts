// What citations in a text become among the norms of a report. From the issue "The main job in
// full", §2: what cannot be read is kept as written and marked.
import type { Citation } from '#app/features/acts/domain/citation-reader.ts';
import type { Provision } from './draft-content.ts';

const most = 20;
const mostWords = 1_000;

/** The norms that a text names; where it names none that is understood, the text itself. */
export function citedProvisions(
  text: string,
  citations: readonly Citation[],
  language: Provision['language'],
): Provision[] {
  const found = citations.slice(0, most).map((citation) => provisionOf(text, citation, language));
  return found.length > 0 ? found : [asWritten(text, language)];
}

function provisionOf(
  text: string,
  { actKey, path, span, isDoubtful }: Citation,
  language: Provision['language'],
): Provision {
  const words = text.slice(span.start, span.end);
  if (actKey === null) return asWritten(words, language);
  // A range is never spelt out: its first unit stands, and the filer says what was meant.
  const isRange = path.some(({ to }) => to !== undefined);
  const read = path.length > 0 ? 'resolved' : 'whole-act';
  return {
    state: isDoubtful || isRange ? 'doubtful' : read,
    actKey,
    path: path.map(({ u, n = '' }) => ({ u, n })),
    language,
    asWritten: words.slice(0, mostWords),
    marks: [],
  };
}

/** What was picked: from the outline, or as one reading of words in doubt, whose marks it keeps. */
export const pickedProvisions = (
  { actKey, language, asWritten, paths }: Picked,
  instead?: Provision,
): Provision[] =>
  paths.map((path) => ({
    state: path.length > 0 ? 'resolved' : 'whole-act',
    actKey,
    path,
    language: instead?.language ?? language,
    asWritten: instead?.asWritten || asWritten,
    marks: paths.length === 1 ? (instead?.marks ?? []) : [],
  }));

/** Places that were picked for the norms. */
export interface Picked {
  actKey: string;
  language: Provision['language'];
  asWritten: string;
  paths: Provision['path'][];
}

const asWritten = (words: string, language: Provision['language']): Provision => ({
  state: 'as-written',
  actKey: null,
  path: [],
  language,
  asWritten: words.trim().slice(0, mostWords),
  marks: [],
});
