// Turns what was found in the tokens into citations with spans in the original text.
import type { ActRegister, SoughtAct } from './act-register.ts';
import type { ActPhrase } from './act-phrase.ts';
import type { BoundChain } from './citation-binding.ts';
import type { Chain } from './citation-chains.ts';
import type { Group } from './citation-groups.ts';
import type { ActLink } from './citation-links.ts';
import type { Item } from './citation-numbers.ts';
import type { EvenText } from './citation-text.ts';
import type { Token } from './citation-tokens.ts';
import type { UnitKind } from './provision-path.ts';

export interface CitedUnit {
  u: UnitKind;
  n?: string;
  /** The end of a range, which is never spelt out. */
  to?: string;
}

/** What the text says of the act, in the fields of domain/citation.md §4. */
export interface CitedAct {
  type?: string;
  date?: string;
  number?: string;
  reg?: string;
  title?: string;
  adilet_id?: string;
  lang?: 'ru' | 'kk' | 'en';
  anchor?: string;
  edition?: string;
  self?: true;
}

export interface Citation {
  act: CitedAct | null;
  path: CitedUnit[];
  /** The act in the register, where nothing leaves it in doubt. */
  actKey: string | null;
  /** In the original text. */
  span: { start: number; end: number };
  isDoubtful: boolean;
}

/** Several lists in one place multiply; beyond this many only the innermost is spelt out. */
const mostPlaces = 64;

interface Place {
  path: CitedUnit[];
  item: { item: Item; isFirst: boolean; isLast: boolean } | null;
}

/** Prepares the reading of one text's findings. */
export function citationReader(
  even: EvenText,
  tokens: readonly Token[],
  phrases: readonly ActPhrase[],
  register: ActRegister,
) {
  const written = (from: number, to: number) =>
    even.text.slice(tokens[from]!.start, tokens[to - 1]!.end);
  const span = (start: number, end: number) => ({
    start: even.origin[start]!,
    end: (even.origin[end - 1] ?? 0) + 1,
  });
  const tokenSpan = (first: number, last: number) =>
    span(tokens[first]!.start, tokens[last - 1]!.end);

  const actOf = (phrase: ActPhrase): CitedAct => {
    const { type, date, number, title, reg, isSelf } = phrase;
    return {
      type,
      ...(date ? { date } : {}),
      ...(number ? { number } : {}),
      ...(title ? { title: written(title.from, title.to).trim() } : {}),
      ...(reg ? { reg } : {}),
      ...(isSelf ? { self: true as const } : {}),
    };
  };

  const ownKey = (phrase: ActPhrase): string | null => {
    if (phrase.isSelf) return null;
    const { type, date, number, title, letters, isDerived } = phrase;
    const sought: SoughtAct = {
      type,
      isDerived,
      ...(date ? { date } : {}),
      ...(number ? { number } : {}),
      ...(title ? { title: written(title.from, title.to) } : {}),
      ...(letters ? { letters } : {}),
    };
    if (!phrase.name || title || number) return register.find(sought);
    const words = phrase.name.split(' ');
    const names = words.map((_, at) => words.slice(at).join(' '));
    return names.map((name) => register.find({ ...sought, name })).find(Boolean) ?? null;
  };

  const keys = keysOf(phrases, ownKey);

  return {
    act: (phrase: ActPhrase): Citation => ({
      act: actOf(phrase),
      path: [],
      actKey: keys.get(phrase) ?? null,
      span: tokenSpan(phrase.first, phrase.last),
      isDoubtful: false,
    }),

    link: ({ start, end, adiletId, ...said }: ActLink): Citation => ({
      act: { adilet_id: adiletId, ...said },
      path: [],
      actKey: register.find({ adiletId }),
      span: span(start, end),
      isDoubtful: false,
    }),

    places: ({ chain, act }: BoundChain): Citation[] => {
      const isRelative = chain.path.some((group) => group.isRelative);
      const said = isRelative ? { self: true as const } : act && actOf(act);
      const isDoubtful = chain.path.some((group) => group.isDoubtful) || (!said && isVague(chain));
      return placesOf(chain).map(({ path, item }) => ({
        act: said,
        path,
        actKey: isRelative || !act ? null : (keys.get(act) ?? null),
        span: tokenSpan(...placeTokens(chain, act, item)),
        isDoubtful,
      }));
    },
  };
}

/** «Закон» alone is the last law named in the same text. */
function keysOf(
  phrases: readonly ActPhrase[],
  ownKey: (phrase: ActPhrase) => string | null,
): Map<ActPhrase, string | null> {
  const keys = new Map<ActPhrase, string | null>();
  const named = new Map<string, string | null>();
  for (const phrase of phrases) {
    const isBare =
      !phrase.isSelf &&
      !(phrase.title ?? phrase.number ?? phrase.date ?? phrase.name ?? phrase.letters);
    const key = isBare && phrase.type === 'law' ? (named.get('law') ?? null) : ownKey(phrase);
    keys.set(phrase, key);
    if (!isBare && !phrase.isSelf) named.set(phrase.type, key);
  }
  return keys;
}

/** A bare point or subpoint of no act could be of anything. */
const isVague = ({ path }: Chain): boolean =>
  path.every(
    ({ unit }) => unit === 'point' || unit === 'subpoint' || unit === 'part' || unit === 'indent',
  );

/** Spells lists out: one place for each of their members. */
function placesOf(chain: Chain): Place[] {
  const groups = chain.path.filter((group) => !group.isRelative);
  if (groups.length === 0) return [];
  const lists = groups.filter(({ items }) => items.length > 1);
  const product = lists.reduce((total, { items }) => total * items.length, 1);
  const spelt = product <= mostPlaces ? lists : lists.slice(-1);
  return groups.reduce<Place[]>(
    (places, group) =>
      places.flatMap((place) => {
        const items = spelt.includes(group) ? group.items : group.items.slice(0, 1);
        if (items.length === 0) return [{ ...place, path: [...place.path, { u: group.unit }] }];
        return items.map((item, at) => ({
          path: [...place.path, unitOf(group, item)],
          item:
            items.length > 1
              ? { item, isFirst: at === 0, isLast: at === items.length - 1 }
              : place.item,
        }));
      }),
    [{ path: [], item: null }],
  );
}

const unitOf = ({ unit }: Group, { n, to }: Item): CitedUnit =>
  to === undefined ? { u: unit, n } : { u: unit, n, to };

/** A member of a list takes its own number; the first and the last take what stands around the list. */
function placeTokens(chain: Chain, act: ActPhrase | null, item: Place['item']): [number, number] {
  const from = act && isBeside(act.last, chain.first) ? act.first : chain.first;
  const to = act && isBeside(chain.last, act.first) ? act.last : chain.last;
  if (!item) return [from, to];
  const isInside = item.item.first >= chain.first && item.item.last <= chain.last;
  if (!isInside) return [from, to];
  return [item.isFirst ? from : item.item.first, item.isLast ? to : item.item.last];
}

/** Nothing stands between but «к» or "of the". */
const isBeside = (end: number, start: number): boolean => start >= end && start - end <= 2;
