// Where sentences end; no act is bound across one.
import { isSign } from './citation-numbers.ts';
import type { Token } from './citation-tokens.ts';

/** Whether a point, and not one of «г.» or «ст.», ends a sentence here. */
export function endsSentence(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const isPoint = isSign(token, '.') && !isShortWord(before);
  if (!isPoint && !isSign(token, '!') && !isSign(token, '?')) return false;
  return next?.kind === 'word' && next.isCapital && !next.isTight;
}

const isShortWord = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  (token.word.length < 3 || /^(абз|подп|разд|прил|предл|art|par)$/.test(token.word));

/** The number of each token's sentence. */
export function sentencesOf(tokens: readonly Token[]): number[] {
  let sentence = 0;
  return tokens.map((_, at) => {
    const own = sentence;
    if (endsSentence(tokens, at)) sentence += 1;
    return own;
  });
}
