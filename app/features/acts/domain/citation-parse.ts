// Reads the citations in a text: places in acts and acts named whole, each with its span.
// From domain/citation.md, 4. The plain Russian, Kazakh and English forms; what is not understood is
// left alone. Every step reads each token a bounded number of times.
import type { ActRegister } from './act-register.ts';
import type { TitleAt } from './act-phrase.ts';
import { actPhrasesOf } from './citation-act-phrases.ts';
import { boundActs } from './citation-binding.ts';
import { chainListsOf } from './citation-chains.ts';
import { groupsOf, type Group } from './citation-groups.ts';
import { linksIn } from './citation-links.ts';
import { citationReader, type Citation } from './citation-reader.ts';
import { evenText } from './citation-text.ts';
import { tokensOf, type Token } from './citation-tokens.ts';

export interface ParseOptions {
  lang: 'ru' | 'kk' | 'en';
  register: ActRegister;
  /** Sees the tokens before they are read: tests count how often each is. */
  watch?: (tokens: Token[]) => Token[];
}

/** The citations of a text in their order, one for each place. */
export function parseCitations(
  original: string,
  { lang, register, watch = (tokens) => tokens }: ParseOptions,
): Citation[] {
  const even = evenText(original);
  const tokens = watch(tokensOf(even));
  const groups = groupsOf(tokens, lang);
  const lists = chainListsOf(tokens, groups);
  const phrases = actPhrasesOf({
    tokens,
    isUnit: unitPlaces(groups),
    titleAt: titleFinder(register),
  });
  const { chains, alone } = boundActs(tokens, lists, phrases);
  const reader = citationReader(even, tokens, phrases, register);
  return [
    ...chains.flatMap((bound) => reader.places(bound)),
    ...alone.map((phrase) => reader.act(phrase)),
    ...linksIn(even).map((link) => reader.link(link)),
  ].toSorted((one, other) => one.span.start - other.span.start);
}

/** Whether a token belongs to a unit already. */
function unitPlaces(groups: readonly Group[]): (at: number) => boolean {
  const places = new Set<number>();
  for (const { first, last } of groups) for (let at = first; at < last; at += 1) places.add(at);
  return (at) => places.has(at);
}

/** Titles of the register as they stand in running text, without quotes: «об образовании». */
function titleFinder(register: ActRegister): TitleAt {
  return (tokens, at) => {
    const token = tokens[at];
    if (token?.kind !== 'word') return null;
    const fits = register
      .titlesFrom(token.word)
      .filter((words) => words.every((word, index) => textOf(tokens[at + index]) === word));
    const length = Math.max(0, ...fits.map((words) => words.length));
    return length === 0 ? null : { title: { from: at, to: at + length }, last: at + length };
  };
}

const textOf = (token: Token | undefined): string | undefined =>
  token?.kind === 'word' ? token.word : token?.kind === 'number' ? token.number : undefined;
