// Numbered headings without a word of their own: «1. Общие положения» in by-laws and old codes.
// From domain/importing.md, 4: short, no closing sign, and the numbers after it do not go on from it.
import { headingOf, pointOf } from './heading-shapes.ts';
import type { Paragraph } from './paragraph.ts';

const longest = 160;

/**
 * Whether the point-like paragraph at a place is such a heading.
 * `last` is the number of the last point that its list would go on from, null where it has none yet;
 * `inArticle` says that an article stands open there.
 */
export function isSubHeading(
  paragraphs: readonly Paragraph[],
  at: number,
  last: string | null,
  inArticle: boolean,
): boolean {
  const text = paragraphs[at]?.text ?? '';
  const point = pointOf(text);
  if (!point || !/^\d+$/.test(point.number) || text.length > longest) return false;
  if (/[.;:,!?)–-]$/.test(text) || !/^\p{Lu}/u.test(point.rest)) return false;
  const next = nextNumber(paragraphs, at + 1);
  if (next === 'article') return inArticle && last !== null && Number(point.number) <= Number(last);
  if (inArticle || next === null) return false;
  return next === (last === null ? 1 : Number(last.split('-')[0]) + 1);
}

/** The number of the next point, or `article` where one comes first. */
function nextNumber(paragraphs: readonly Paragraph[], from: number): number | 'article' | null {
  for (const { role, text } of paragraphs.slice(from, from + 12)) {
    if (role !== 'text') continue;
    if (headingOf(text)?.unit === 'article') return 'article';
    const point = pointOf(text);
    if (point) return Number(point.number.split('-')[0]);
  }
  return null;
}
