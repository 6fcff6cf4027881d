// The paragraphs of an act → the tree of its units. From domain/importing.md, 4 and 5.
import { annexLabelOf } from './annex-labels.ts';
import { nameCodeParts } from './code-parts.ts';
import { headingOf, isCodePart, pointOf, rangeOf, subpointOf } from './heading-shapes.ts';
import { evenBlanks, type Paragraph } from './paragraph.ts';
import { PlaceInAct } from './place-in-act.ts';
import { saysRepealed, unitNoteOf } from './notes.ts';
import { QuotedText } from './quoted-text.ts';
import { isSubHeading } from './sub-headings.ts';
import type { UnitNode } from './unit-tree.ts';
import { follows } from './unit-numbers.ts';
import { markRepealed } from './repealed-units.ts';

/** The tree of units that an act's paragraphs make. */
export function outlineOf(paragraphs: readonly Paragraph[]): UnitNode[] {
  const lines = paragraphs.flatMap(chainedHeadings);
  const place = new PlaceInAct();
  const quoted = new QuotedText();
  lines.forEach((paragraph, at) => {
    const { role, text } = paragraph;
    if (role === 'note' || role === 'publisher') return place.note(text);
    if (role === 'row') return readRow(place, text);
    if (quoted.isOpen && goesOnOutside(place, paragraph)) quoted.end();
    const opens = !quoted.isOpen && quoted.opensWith(text);
    if (opens) place.openQuote();
    if (opens || quoted.isOpen) {
      quoted.take(text);
      place.quoted(text);
      return;
    }
    quoted.pass(text);
    readParagraph(place, lines, at);
  });
  return nameCodeParts(markRepealed(place.units));
}

function readRow(place: PlaceInAct, text: string): void {
  const annex = annexLabelOf(text);
  if (annex) place.annex(annex, text);
  else place.row(text);
}

function readParagraph(place: PlaceInAct, lines: readonly Paragraph[], at: number): void {
  const { text, heading } = lines[at] as Paragraph;
  const opening = headingOf(text);
  if (isCodePart(text)) return place.codePart(text);
  if (opening?.unit === 'article') return place.article(opening);
  if (opening) return place.division(opening);
  const annex = annexLabelOf(text);
  if (annex) return place.annex(annex, text);
  const note = unitNoteOf(text);
  if (note !== null) return place.unitNote(note);
  const range = rangeOf(text);
  if (range) return range.numbers.forEach((number) => place.numbered({ ...range, number }));
  const point = pointOf(text);
  if (point && !isSubHeading(lines, at, place.lastPoint, place.inArticle)) {
    return place.numbered(point);
  }
  const subpoint = subpointOf(text);
  if (subpoint) return place.numbered(subpoint);
  if (heading || point) return place.title(text);
  place.text(text, () => nextSubpoint(lines, at + 1));
}

/** The number of the subpoint that the next numbered paragraph is, or null. */
function nextSubpoint(lines: readonly Paragraph[], from: number): string | null {
  for (let at = from; at < lines.length; at += 1) {
    const { role, text } = lines[at] as Paragraph;
    if (role !== 'text') continue;
    const subpoint = subpointOf(text);
    if (subpoint) return subpoint.number;
    if (headingOf(text) || pointOf(text)) return null;
  }
  return null;
}

/** Inside a quote: the paragraph is the next of the list outside, and not the next of the one inside. */
function goesOnOutside(place: PlaceInAct, { text, heading }: Paragraph): boolean {
  const opening = headingOf(text);
  if (opening)
    return (
      heading === true || (opening.unit === 'article' && follows(opening.number, place.lastArticle))
    );
  const unit = pointOf(text) ?? subpointOf(text);
  const last = unit?.unit === 'point' ? place.lastPoint : place.lastSubpoint;
  if (!unit || !follows(unit.number, last)) return false;
  // New wording never says of itself that it was repealed.
  return saysRepealed(unit.rest) || !place.followsInQuote(unit);
}

/** Several headings may share a line: «Глава 4. … Статья 147. …». */
function chainedHeadings(paragraph: Paragraph): Paragraph[] {
  const opening = paragraph.role === 'text' ? headingOf(paragraph.text) : null;
  if (!opening || opening.unit === 'article') return [paragraph];
  const at = paragraph.text.search(
    /\s(?:(?:Глава|Параграф|Статья|ГЛАВА|ПАРАГРАФ|СТАТЬЯ)\s+\d[\d-]*\.\s|\d[\d-]*-(?:тарау|параграф|бап)\.\s)/u,
  );
  if (at <= 0) return [paragraph];
  const rest = { ...paragraph, text: evenBlanks(paragraph.text.slice(at)) };
  return [
    { ...paragraph, text: evenBlanks(paragraph.text.slice(0, at)) },
    ...chainedHeadings(rest),
  ];
}
