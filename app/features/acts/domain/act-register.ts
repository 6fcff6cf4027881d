// Which act of the register a text means. From domain/citation.md, 4: by kind, date and number, then
// by date and number, then by title or alias; if two share a title the date decides, else nobody.
import { wordOf } from './citation-tokens.ts';

/** What the register must tell of an act to find it in a text. */
export interface RegisterAct {
  key: string;
  type: string;
  date: string | null;
  number: string | null;
  adiletId: string | null;
  titles: readonly string[];
  aliases: readonly string[];
}

/** What a text says of an act. */
export interface SoughtAct {
  type?: string;
  date?: string;
  number?: string;
  title?: string;
  /** A code's name in any case, or its letters. */
  name?: string;
  letters?: string;
  adiletId?: string;
  isDerived?: boolean;
}

export interface ActRegister {
  find(sought: SoughtAct): string | null;
  /** All acts that the same title or number could mean, where nothing decides between them. */
  candidates(sought: SoughtAct): string[];
  /** Titles as lists of words, by their first word: for titles without quotes. */
  titlesFrom(word: string): readonly (readonly string[])[];
}

const wordsOf = (title: string): string[] => wordOf(title).match(/[\p{L}\d-]+/gu) ?? [];
const plain = (title: string): string => wordsOf(title).join(' ');
const kindBefore = /^(закон|кодекс)( рк| республики казахстан)? (?=об? )/;
const kindAfter = / заң$/;
const countryOf =
  /( республики казахстан| рк| of the republic of kazakhstan)$|^қазақстан республикасының /g;
const codeWord = /^кодекс\p{L}*$|^code$/u;

/** A code's name without its noun and its endings, so that every case is one. */
function codeName(text: string): string | null {
  const words = wordsOf(text.toLowerCase()).filter((word) => !/^(of|the)$/.test(word));
  const own = words.filter((word) => !codeWord.test(word));
  return own.length === 0 ? null : own.map(withoutEnding).join(' ');
}

const withoutEnding = (word: string): string =>
  word.replace(/(ый|ий|ой|ого|его|ому|ему|ым|им|ом|ем|ая|ую)$/u, '');

/** Prepares a register for many questions. */
export function registerOf(acts: readonly RegisterAct[]): ActRegister {
  const byTitle = new Map<string, Set<RegisterAct>>();
  const byCode = new Map<string, Set<RegisterAct>>();
  const titles = new Map<string, string[][]>();
  const put = (map: Map<string, Set<RegisterAct>>, key: string, act: RegisterAct) =>
    map.set(key, (map.get(key) ?? new Set()).add(act));
  for (const act of acts) {
    for (const name of [...act.titles, ...act.aliases]) {
      const bare = plain(name).replace(kindBefore, '').replace(kindAfter, '');
      put(byTitle, bare, act);
      const words = bare.split(' ');
      if (words.length > 1) titles.set(words[0]!, [...(titles.get(words[0]!) ?? []), words]);
      if (act.type !== 'code') continue;
      const code = codeName(plain(name).replace(countryOf, ''));
      if (code) put(byCode, code, act);
    }
  }
  const only = (found: Iterable<RegisterAct>): string | null => {
    const [one, another] = [...found];
    return one && !another ? one.key : null;
  };
  const find = (sought: SoughtAct): string | null => {
    const { adiletId, date, number, title, letters } = sought;
    if (adiletId) return only(acts.filter((act) => act.adiletId === adiletId));
    if (date && number) return byRequisites(acts, sought, only);
    if (number)
      return /[IVX]$/.test(number) ? only(acts.filter((act) => act.number === number)) : null;
    const name = title
      ? byTitle.get(plain(title).replace(kindBefore, ''))
      : byCode.get((letters ? codeName(letters) : sought.name && codeName(sought.name)) ?? '');
    const dated = [...(name ?? [])].filter((act) => date === undefined || act.date === date);
    return only(dated.filter((act) => fits(act, sought)));
  };
  const candidates = ({ title, number, date }: SoughtAct): string[] => {
    const named = title
      ? [...(byTitle.get(plain(title).replace(kindBefore, '')) ?? [])]
      : acts.filter((act) => number !== undefined && act.number === number);
    return named.filter((act) => !date || act.date === date).map(({ key }) => key);
  };
  return { find, candidates, titlesFrom: (word) => titles.get(word) ?? [] };
}

function byRequisites(
  acts: readonly RegisterAct[],
  { type, date, number }: SoughtAct,
  only: (found: RegisterAct[]) => string | null,
): string | null {
  const same = acts.filter((act) => act.date === date && act.number === number);
  return only(same.filter((act) => act.type === type)) ?? only(same);
}

/** A law is not found by the title of an order; a title alone says nothing of the kind. */
const fits = (act: RegisterAct, { type, isDerived }: SoughtAct): boolean =>
  type === undefined || isDerived || act.type === type;
