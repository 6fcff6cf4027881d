// Units that belong together become one path, outer unit first; units in a list share what stands
// outside them. From domain/citation.md, 2 and 4.2.
import type { Group } from './citation-groups.ts';
import { isSign } from './citation-numbers.ts';
import type { Token } from './citation-tokens.ts';
import type { UnitKind } from './provision-path.ts';

/** Groups of one path in the order of nesting, with the tokens they take. */
export interface Chain {
  path: Group[];
  /** The group said first in the text. */
  head: Group;
  lang: Group['lang'];
  first: number;
  last: number;
}

/** Chains joined by commas and conjunctions. */
export type ChainList = Chain[];

const ranks: Partial<Record<UnitKind, number>> = {
  annex: 0,
  section: 1,
  subsection: 2,
  chapter: 3,
  paragraph: 4,
  article: 5,
  point: 6,
  subpoint: 7,
};
/** Parts, indents, sentences and notes lie in whatever unit is named. */
const loose = 8;
const rankOf = ({ unit }: Group): number => ranks[unit] ?? loose;

const joining = new Set(
  'и или либо а также в во с со по на к о және мен бен пен немесе сондай-ақ and or of in'.split(
    ' ',
  ),
);
const within = new Set(['of', 'the', 'к']);
/** Annex, chapter, article, point, parts and indents: no place lies deeper. */
const deepest = 10;
/** Between two chains of a list stand few words; more is another phrase. */
const reach = 4;

type Gap = 'none' | 'comma' | 'joined' | 'apart';

/** Puts groups together: lists of chains, each chain with its whole path. */
export function chainListsOf(tokens: readonly Token[], groups: readonly Group[]): ChainList[] {
  const lists: ChainList[] = [];
  let chain: Group[] = [];
  let list: Group[][] = [];
  let gaps: Gap[] = [];
  const closeChain = () => {
    if (chain.length > 0) list.push(chain);
    chain = [];
  };
  const closeList = () => {
    closeChain();
    if (list.length > 0) lists.push(shared(list.map(arranged), gaps));
    list = [];
    gaps = [];
  };
  for (const group of groups) {
    const before = chain.at(-1);
    const gap = before ? gapBetween(tokens, before.last, group.first) : 'apart';
    if (gap === 'apart') closeList();
    else if (gap !== 'none' || !goesOn(chain, group)) {
      closeChain();
      gaps.push(gap);
    }
    chain.push(group);
  }
  closeList();
  return lists;
}

/** A place has one unit of a kind, and not many in all. A Kazakh chain goes inwards only. */
function goesOn(chain: readonly Group[], group: Group): boolean {
  const rank = rankOf(group);
  if (chain.length >= deepest) return false;
  if (rank === loose) return true;
  if (chain.some((one) => rankOf(one) === rank)) return false;
  if (group.lang !== 'kk' || chain.at(-1)!.isRelative) return true;
  const innermost = chain.findLast((one) => rankOf(one) !== loose);
  return innermost === undefined || rank > rankOf(innermost);
}

function gapBetween(tokens: readonly Token[], from: number, to: number): Gap {
  if (to - from > reach) return 'apart';
  let gap: Gap = 'none';
  for (let at = from; at < to; at += 1) {
    const token = tokens[at]!;
    if (token.kind === 'word' && within.has(token.word) && gap === 'none') continue;
    if (isSign(token, ',')) gap = gap === 'joined' ? 'joined' : 'comma';
    else if (token.kind === 'word' && joining.has(token.word)) gap = 'joined';
    else return 'apart';
  }
  return gap;
}

/** The order of nesting: «подпункт 2) части первой пункта 1 статьи 50-1» is said from the inside. */
function arranged(groups: Group[]): Chain {
  const ranked = groups.filter((group) => rankOf(group) !== loose);
  const rises = (all: Group[]) =>
    all.every((one, at) => at === 0 || rankOf(all[at - 1]!) <= rankOf(one));
  const isOutward = rises(ranked.toReversed()) && ranked.at(-1) === groups.at(-1);
  const isInward = rises(ranked) && ranked[0] === groups[0];
  const isKazakh = groups[0]!.lang === 'kk';
  const path =
    isKazakh || (isInward && !(isOutward && ranked.length === 1 && groups.length > 1))
      ? groups
      : rises(ranked.toReversed())
        ? groups.toReversed()
        : groups.toSorted((one, other) => rankOf(one) - rankOf(other));
  return {
    path,
    head: groups[0]!,
    lang: groups[0]!.lang,
    first: groups[0]!.first,
    last: groups.at(-1)!.last,
  };
}

/** Gives each chain of a list the outer units that it shares with its neighbours. */
function shared(chains: readonly Chain[], gaps: readonly Gap[]): ChainList {
  const fromRight = inheritedFromRight(chains);
  const list: Chain[] = [];
  fromRight.forEach((chain, at) => {
    const before = list.at(-1);
    if (before && isEnumerated(before, chain, gaps[at - 1])) {
      list[list.length - 1] = nested(before, chain);
    } else if (before && chain.lang === 'kk') {
      list.push(withOuter(chain, outerOf(before.path, chain)));
    } else list.push(chain);
  });
  return list;
}

/** Russian and English name the outer unit last: «пункта 6, … пункта 8 статьи 52». */
function inheritedFromRight(chains: readonly Chain[]): Chain[] {
  const list: Chain[] = [];
  for (const chain of chains.toReversed()) {
    const next = list.at(-1);
    const outer = next && chain.lang !== 'kk' ? outerOf(next.path, chain) : [];
    list.push(withOuter(chain, outer));
  }
  return list.toReversed();
}

/** The units around the place where a neighbour has the same kind of unit as this chain's outermost. */
function outerOf(path: readonly Group[], chain: Chain): Group[] {
  const own = rankOf(chain.path[0]!);
  const at = path.findIndex((group) => rankOf(group) >= own);
  return at > 0 ? path.slice(0, at) : [];
}

const withOuter = (chain: Chain, outer: readonly Group[]): Chain => ({
  ...chain,
  path: [...outer, ...chain.path],
});

/** «статья 26, пункт 2, подпункт 3)», «26-бап, 2-тармақ»: one place, said from the outside with commas. */
function isEnumerated(before: Chain, chain: Chain, gap: Gap | undefined): boolean {
  const inner = before.path.at(-1)!;
  const isBare = chain.lang !== 'kk' || (inner.isBare && chain.path.every((group) => group.isBare));
  return (
    gap === 'comma' && isBare && inner.items.length === 1 && rankOf(inner) < rankOf(chain.path[0]!)
  );
}

const nested = (before: Chain, chain: Chain): Chain => ({
  ...before,
  path: [...before.path, ...chain.path],
  last: chain.last,
});
