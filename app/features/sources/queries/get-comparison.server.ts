import { rows } from '#app/platform/database.server.ts';
import {
  compareTexts,
  countChanges,
  type ChangeCount,
  type ComparedParagraph,
} from '../domain/text-comparison.ts';
import type { SourcePage } from './get-source.server.ts';

/** The sealed copy beside another one, paragraph by paragraph. */
export interface Comparison {
  before: { id: string; at: string };
  after: { id: string; at: string; isNewest: boolean };
  paragraphs: ComparedParagraph[];
  changes: ChangeCount;
}

/**
 * Compares the sealed copy of a source with one of its other copies, the newest one unless another is
 * asked for; null where there is nothing to compare. The source is one that its reader knows whole.
 */
export async function getComparison(
  { id, copies, captures }: Pick<SourcePage, 'id' | 'copies' | 'captures'>,
  withId: string | null = null,
): Promise<Comparison | null> {
  const sealed = copies?.sealed;
  const other = withId === null ? copies?.newest : captures.find((one) => one.id === withId);
  if (!sealed || !other?.textSha256 || other.id === sealed.id || other.outcome === 'by_hand') {
    return null;
  }
  const texts = await rows<{ id: string; text: string }>(
    'sources.copy-texts',
    'select id, text from capture where source_id = $1 and id = any($2::uuid[])',
    [id, [sealed.id, other.id]],
  );
  const textOf = (captureId: string) => texts.find((one) => one.id === captureId)?.text ?? '';
  const paragraphs = compareTexts(textOf(sealed.id), textOf(other.id));
  return {
    before: { id: sealed.id, at: sealed.at },
    after: { id: other.id, at: other.at, isNewest: other.id === copies.newest?.id },
    paragraphs,
    changes: countChanges(paragraphs),
  };
}
