// Which act a place is in. From domain/citation.md, 2 and 4: an act applies to the whole list before it
// (in Kazakh after it), never across a sentence, and «настоящий Закон» to every place of its sentence
// back to the act named before.
import type { ActPhrase } from './act-phrase.ts';
import type { Chain, ChainList } from './citation-chains.ts';
import { sentencesOf } from './citation-sentences.ts';
import { isSign } from './citation-numbers.ts';
import type { Token } from './citation-tokens.ts';

export interface BoundChain {
  chain: Chain;
  act: ActPhrase | null;
}

const linking = new Set(['к', 'ко', 'of', 'the', 'to', 'из']);

/** Binds places to acts; acts that hold no place and are told by number or title stand alone. */
export function boundActs(
  tokens: readonly Token[],
  lists: readonly ChainList[],
  phrases: readonly ActPhrase[],
): { chains: BoundChain[]; alone: ActPhrase[] } {
  const sentences = sentencesOf(tokens);
  const acts = new Array<ActPhrase | null>(lists.length).fill(null);
  const used = new Set<ActPhrase>();
  /** Lists of this sentence since the last act, which a self reference would reach. */
  let waiting: number[] = [];
  let next = 0;
  lists.forEach((list, at) => {
    const first = list[0]!.first;
    const from = next;
    while (next < phrases.length && phrases[next]!.last <= first) next += 1;
    const earlier = waiting.at(-1);
    const isNewSentence =
      earlier !== undefined && sentences[lists[earlier]![0]!.first] !== sentences[first];
    if (next > from || isNewSentence) waiting = [];
    const previous = phrases[next - 1];
    const free = previous && !used.has(previous) ? previous : null;
    const act = actOf(tokens, list, free, phrases[next]);
    if (!act) {
      waiting.push(at);
      return;
    }
    used.add(act);
    for (const one of act.isSelf ? [...waiting, at] : [at]) acts[one] = act;
    waiting = [];
  });
  const chains = lists.flatMap((list, at) => list.map((chain) => ({ chain, act: acts[at]! })));
  return { chains, alone: phrases.filter((phrase) => !used.has(phrase) && isTold(phrase)) };
}

/** The act beside a list: after it, or before it where the text says it first. */
function actOf(
  tokens: readonly Token[],
  list: ChainList,
  before: ActPhrase | null,
  after: ActPhrase | undefined,
): ActPhrase | null {
  const { lang, first } = list[0]!;
  const { last } = list.at(-1)!;
  const isLink = (token: Token) => token.kind === 'word' && linking.has(token.word);
  if (lang !== 'kk' && after && isJoined(tokens, last, after.first, isLink)) return after;
  const isMark = (token: Token) => isSign(token, ',') || (lang !== 'kk' && isSign(token, '('));
  return before && isJoined(tokens, before.last, first, isMark) ? before : null;
}

function isJoined(
  tokens: readonly Token[],
  from: number,
  to: number,
  isAllowed: (token: Token) => boolean,
): boolean {
  return to >= from && to - from <= 2 && tokens.slice(from, to).every(isAllowed);
}

const isTold = ({ isSelf, number, title }: ActPhrase): boolean =>
  !isSelf && (number !== undefined || title !== undefined);
