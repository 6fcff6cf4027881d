// The outline of an edition: its divisions with the articles of the one that is open, and how far the text
// of a place reaches. Reads heads in the order of the text; articles carry no chapter in their key.
import { articleKeyOf } from '../provision-path.ts';

/** A unit above the articles, or the first row of an article. */
export interface Head {
  key: string;
  parentKey: string | null;
  unit: string;
  number: string | null;
  heading: string;
  position: number;
  isRepealed: boolean;
}

const ranks: Record<string, number> = {
  preamble: 0,
  annex: 0,
  section: 1,
  subsection: 2,
  chapter: 3,
  paragraph: 4,
};

/** Whether a head parts the text, as a chapter does; words that stand above the articles do not. */
export const isDivision = ({ unit, heading, key }: Head): boolean =>
  unit in ranks || (unit === 'part' && heading !== '' && articleKeyOf(key) === null);

/** Whether units lie in it: a preamble is only what it says itself. */
const holdsUnits = (head: Head): boolean => isDivision(head) && head.unit !== 'preamble';

export const isArticle = ({ key }: Pick<Head, 'key'>): boolean => articleKeyOf(key) === key;

export interface OutlineEntry {
  head: Head;
  depth: number;
  /** The text of this division is read, or lies around what is read. */
  isOpen: boolean;
}

export interface Outline {
  divisions: OutlineEntry[];
  /** The articles of the innermost open division; of an act without divisions, all. */
  articles: Head[];
  /** The division whose articles they are. */
  open: Head | null;
}

/** From where up to where a place's text reaches, by position; `to` is null up to the end. */
export interface Extent {
  from: number;
  to: number | null;
}

/** The extent of a place: an article up to the next head, a division up to the next of its own rank. */
export function extentOf(heads: readonly Head[], key: string): Extent | null {
  const own = heads.find((head) => head.key === key);
  if (own && !isArticle(own)) return { from: own.position, to: endOf(heads, own) };
  const at = heads.findIndex((head) => head.key === articleKeyOf(key));
  const article = heads[at];
  return article ? { from: article.position, to: heads[at + 1]?.position ?? null } : null;
}

function endOf(heads: readonly Head[], division: Head): number | null {
  if (!holdsUnits(division)) {
    return heads.find(({ position }) => position > division.position)?.position ?? null;
  }
  const depths = depthsOf(heads);
  const depth = depths.get(division.key) ?? 0;
  const next = heads.find(
    (head) =>
      head.position > division.position &&
      isDivision(head) &&
      (depths.get(head.key) ?? 0) <= depth &&
      !head.key.startsWith(`${division.key}/`),
  );
  return next?.position ?? null;
}

/** How deep each division lies: by what it hangs on, else by its rank. */
function depthsOf(heads: readonly Head[]): Map<string, number> {
  const depths = new Map<string, number>();
  const open: Head[] = [];
  for (const head of heads.filter(isDivision)) {
    const parentAt = open.findLastIndex(({ key }) => key === head.parentKey);
    if (parentAt >= 0) open.length = parentAt + 1;
    else if (head.parentKey === null) {
      const rank = ranks[head.unit] ?? 0;
      while (open.length > 0 && (ranks[open.at(-1)?.unit ?? ''] ?? 0) >= rank) open.pop();
    } else open.length = 0;
    depths.set(head.key, open.length);
    if (holdsUnits(head)) open.push(head);
  }
  return depths;
}

/** The outline around a place, or of the whole act. */
export function outlineOf(heads: readonly Head[], key: string | null): Outline {
  const depths = depthsOf(heads);
  const divisions = heads.filter(isDivision);
  const at = key === null ? null : (extentOf(heads, key)?.from ?? null);
  const around = at === null ? [] : openAt(divisions.filter(holdsUnits), depths, at);
  const open = around.at(-1) ?? null;
  const isWhole = !divisions.some(holdsUnits);
  const inner = open && divisions.find(({ position }) => position > open.position);
  const articles = heads.filter(
    (head) =>
      isArticle(head) &&
      (isWhole ||
        (open !== null && head.position > open.position) ||
        // What stands before the first division has no division to open.
        (at !== null && open === null && head.position < (divisions[0]?.position ?? 0))) &&
      (isWhole || !inner || head.position < inner.position),
  );
  return {
    divisions: divisions.map((head) => ({
      head,
      depth: depths.get(head.key) ?? 0,
      isOpen: around.includes(head),
    })),
    articles,
    open,
  };
}

function openAt(divisions: readonly Head[], depths: Map<string, number>, at: number): Head[] {
  const open: Head[] = [];
  for (const head of divisions) {
    if (head.position > at) break;
    const depth = depths.get(head.key) ?? 0;
    while (open.length > 0 && (depths.get(open.at(-1)?.key ?? '') ?? 0) >= depth) open.pop();
    open.push(head);
  }
  return open;
}

/** The places before and after one: of an article its neighbours, of a division the next of any rank. */
export function neighboursOf(
  heads: readonly Head[],
  key: string,
): { previous: Head | null; next: Head | null } {
  const articleKey = articleKeyOf(key);
  const ofKind = heads.filter(articleKey === null ? isDivision : isArticle);
  const at = ofKind.findIndex((head) => head.key === (articleKey ?? key));
  if (at < 0) return { previous: null, next: null };
  return { previous: ofKind[at - 1] ?? null, next: ofKind[at + 1] ?? null };
}
