// Where a reader of an act stands: the units that are open, and where the next paragraph goes.
import type { AnnexLabel } from './annex-labels.ts';
import type { Opening } from './heading-shapes.ts';
import { compareNumbers, follows } from './unit-numbers.ts';
import { addText, lastPart } from './unit-text.ts';
import { newUnit, type UnitNode } from './unit-tree.ts';

const ranks: Readonly<Record<string, number>> = {
  section: 1,
  subsection: 2,
  chapter: 3,
  paragraph: 4,
};

/** Collects the units of an act in the order of its paragraphs. */
export class PlaceInAct {
  readonly units: UnitNode[] = [];
  #annex: UnitNode | null = null;
  #rules: UnitNode | null = null;
  #divisions: UnitNode[] = [];
  #article: UnitNode | null = null;
  #note: UnitNode | null = null;
  #point: UnitNode | null = null;
  /** Lists of subpoints that may go on: what they hang on, the inner one last. */
  #lists: UnitNode[] = [];
  #lastArticle: string | null = null;
  #lastPoint: string | null = null;
  #notePoint: string | null = null;
  #subpoint: UnitNode | null = null;
  #inQuote: { point: string | null; subpoint: string | null } = { point: null, subpoint: null };

  get lastArticle(): string | null {
    return this.#lastArticle;
  }

  get lastPoint(): string | null {
    return this.#note ? this.#notePoint : this.#lastPoint;
  }

  get lastSubpoint(): string | null {
    return this.#lists.at(-1)?.children.findLast(({ u }) => u === 'subpoint')?.n ?? null;
  }

  get inArticle(): boolean {
    return this.#article !== null;
  }

  /** ОБЩАЯ ЧАСТЬ, ОСОБЕННАЯ ЧАСТЬ: what follows lies in no division before it. */
  codePart(heading: string): void {
    this.#leaveArticle();
    const half = newUnit('part', '', { heading, counted: true });
    this.#scope.push(half);
    this.#divisions = [half];
  }

  /** A section, subsection, chapter or paragraph. */
  division({ unit, number, rest }: Opening): void {
    const pointsAlready = this.#article === null && this.#lastPoint !== null;
    if (pointsAlready && this.#divisions.length === 0 && unit !== 'paragraph')
      this.#openAnnex('', '');
    this.#leaveArticle();
    const rank = ranks[unit] ?? 0;
    this.#divisions = this.#divisions.filter((open) => (ranks[open.u] ?? 0) < rank);
    const division = newUnit(unit, number, { heading: rest });
    this.#container.push(division);
    this.#divisions.push(division);
  }

  /** An article; where their numbers start again, a block of its own opens. */
  article({ number, rest }: Opening): void {
    if (this.#lastArticle !== null && number === '1') this.#openAnnex('', this.#loneTitle());
    this.#leaveArticle();
    const inline = /^1\s?\.\s+(.+)$/s.exec(rest);
    const article = newUnit('article', number, { heading: inline ? '' : rest });
    this.#container.push(article);
    this.#article = article;
    this.#lastArticle = number;
    this.#lastPoint = null;
    if (inline?.[1]) this.numbered({ unit: 'point', number: '1', rest: inline[1] });
  }

  /** An annex, or a document that an act approves. */
  annex({ number, ofRules }: AnnexLabel, label: string): void {
    const rules = ofRules && number !== '' ? this.#rules : null;
    this.#openAnnex(number, label, rules);
    if (number === '') this.#rules = this.#annex;
  }

  /** A point or a subpoint. */
  numbered(opening: Opening): void {
    if (opening.unit === 'point') this.#addPoint(opening);
    else this.#addSubpoint(opening);
  }

  /** A note that is a unit of the law: it has points of its own. */
  unitNote(text: string): void {
    const note = newUnit('note', '');
    this.#closePoint();
    (this.#article?.children ?? this.#container).push(note);
    this.#note = note;
    this.#notePoint = null;
    const opening = /^(\d+)\s?\.\s+(.+)$/s.exec(text);
    if (opening?.[1] && opening[2])
      this.numbered({ unit: 'point', number: opening[1], rest: opening[2] });
    else note.text = text;
  }

  /** A heading without number. */
  title(text: string): void {
    const holder = this.#divisions.at(-1) ?? this.#annex;
    if (holder && !this.#article && holder.heading === '' && holder.children.length === 0) {
      holder.heading = text;
    } else addText(this.#article ?? holder ?? this.#preamble(), text);
  }

  /** A paragraph without number: the first is its unit's own, those after it are parts and indents. */
  text(text: string, nextSubpoint: () => string | null): void {
    const subpoint = this.#subpoint;
    if (subpoint) {
      const next = nextSubpoint();
      if (next !== null && follows(next, subpoint.n)) return addText(subpoint, text);
      this.#subpoint = null;
    }
    const holder = this.#point ?? this.#note ?? this.#article;
    if (holder) return addText(holder, text);
    const division = this.#divisions.at(-1) ?? this.#annex;
    if (division && division.heading === '' && division.children.length === 0)
      division.heading = text;
    else addText(division ?? this.#preamble(), text);
  }

  row(text: string): void {
    const holder = this.#subpoint ?? this.#point ?? this.#note ?? this.#article;
    const unit = holder ?? this.#divisions.at(-1) ?? this.#annex ?? this.#preamble();
    unit.text = unit.text === '' ? text : `${unit.text}\n${text}`;
  }

  /** A passage in quotes begins: its numbers are its own. */
  openQuote(): void {
    this.#inQuote = { point: null, subpoint: null };
  }

  /** Words of another act in quotes: text of the unit that quotes them. */
  quoted(text: string): void {
    const [, point] = /^[«"“]?(\d[\d-]*)\s?\.\s/.exec(text) ?? [];
    const [, subpoint] = /^[«"“]?(\d[\d-]*)\s?\)/.exec(text) ?? [];
    if (point) this.#inQuote = { point, subpoint: null };
    else if (subpoint) this.#inQuote.subpoint = subpoint;
    this.row(text);
  }

  /** Whether a number goes on from the units inside the quote. */
  followsInQuote({ unit, number }: Opening): boolean {
    return follows(number, unit === 'point' ? this.#inQuote.point : this.#inQuote.subpoint);
  }

  /** A footnote: it speaks of the article or the division that stands open. */
  note(text: string): void {
    const unit = this.#article ?? this.#point ?? this.#divisions.at(-1) ?? this.#annex;
    (unit ?? this.#preamble()).notes.push(text);
  }

  get #scope(): UnitNode[] {
    return this.#annex?.children ?? this.units;
  }

  get #container(): UnitNode[] {
    return this.#divisions.at(-1)?.children ?? this.#scope;
  }

  #openAnnex(number: string, heading: string, within: UnitNode | null = null): void {
    this.#leaveArticle();
    const annex = newUnit('annex', number, { heading });
    (within?.children ?? this.units).push(annex);
    this.#annex = annex;
    this.#divisions = [];
    this.#lastArticle = null;
    this.#lastPoint = null;
  }

  #leaveArticle(): void {
    this.#closePoint();
    this.#article = null;
    this.#note = null;
  }

  #closePoint(): void {
    this.#point = null;
    this.#subpoint = null;
    this.#lists = [];
    this.#inQuote = { point: null, subpoint: null };
  }

  #addPoint({ number, rest }: Opening): void {
    const leaves =
      this.#note && !follows(number, this.#notePoint) && follows(number, this.#lastPoint);
    if (leaves) this.#note = null;
    const restarts = !this.#article && !this.#note && number === '1' && this.#lastPoint !== null;
    if (restarts) this.#openAnnex('', this.#loneTitle());
    this.#closePoint();
    const point = newUnit('point', number, { text: rest });
    (this.#note?.children ?? this.#article?.children ?? this.#container).push(point);
    this.#point = point;
    if (this.#note) this.#notePoint = number;
    else this.#lastPoint = number;
  }

  #addSubpoint({ number, rest }: Opening): void {
    const holder = this.#listFor(number);
    const subpoint = newUnit('subpoint', number, { text: rest });
    holder.children.push(subpoint);
    this.#subpoint = subpoint;
  }

  /** The list that a number goes on; else a new one, on the last part of the point or article. */
  #listFor(number: string): UnitNode {
    const lastOf = (list: UnitNode) =>
      list.children.findLast(({ u }) => u === 'subpoint')?.n ?? null;
    const goesOn = this.#lists.findLastIndex((list) => follows(number, lastOf(list)));
    if (goesOn >= 0) this.#lists.length = goesOn + 1;
    else {
      const later = this.#lists.findLastIndex(
        (list) => number !== '1' && compareNumbers(number, lastOf(list) ?? '0') > 0,
      );
      if (later >= 0) this.#lists.length = later + 1;
      else this.#lists.push(this.#lastPart());
    }
    return this.#lists.at(-1) as UnitNode;
  }

  #lastPart(): UnitNode {
    const holder =
      this.#point ??
      this.#note ??
      this.#article ??
      this.#divisions.at(-1) ??
      this.#annex ??
      this.#preamble();
    return lastPart(holder);
  }

  /** What stands before the first unit. */
  #preamble(): UnitNode {
    const first = this.#scope[0];
    if (first?.u === 'preamble') return first;
    const preamble = newUnit('preamble', '', { counted: true });
    this.#scope.unshift(preamble);
    return preamble;
  }

  /** The last paragraph, where it may be the title of what comes next; it is taken from its unit. */
  #loneTitle(): string {
    const unit = this.#point ?? this.#article;
    const last = unit?.children.at(-1);
    if (!unit || last?.u !== 'part' || !last.counted || /[.;:]$/.test(last.text)) return '';
    unit.children.pop();
    return last.text;
  }
}
