// A Kazakh noun without its endings, as far as search needs it: the beginning that all its forms share.
// Endings follow one another as plural, possessive, case; which of their twins comes is told by the letter before.

const vowel = '[аеиоуыэюя]';
const voiced = '[лмнрйзжу]';
const voiceless = '[пктсшхчщфбвгд]';
const open = `(?<=${vowel}|${voiced})`;
const hard = `(?<=${voiceless})`;

/** `-дағы`, then genitive, dative, accusative, place, source, company; all folded. */
const cases = [
  `(?<=[ыи])ндагы|(?<=[ыи])ндеги|${open}дагы|${open}деги|${hard}тагы|${hard}теги`,
  `(?<=${vowel}|[мн])н[ыи]н|(?<=${voiced})д[ыи]н|${hard}т[ыи]н`,
  `${open}г[ае]|${hard}к[ае]|(?<=[ыи])н[ае]`,
  `(?<=${vowel})н[ыи]|(?<=${voiced})д[ыи]|${hard}т[ыи]|(?<=[сртнлкгб][ыи])н`,
  `(?<=[ыи])нд[ае]|${open}д[ае]|${hard}т[ае]`,
  `(?<=[ыимн])н[ае]н|${open}д[ае]н|${hard}т[ае]н`,
  `${open}мен|(?<=[зж])бен|${hard}пен`,
];
const possessives = ['[ыи]м[ыи]з', '[ыи]н[ыи]з', '[ыи]м|[ыи]н', 'с?[ыи]'];
const plurals = [`(?<=${vowel}|[рйу])л[ае]р`, `(?<=[лмнзж])д[ае]р`, `(?<=${voiceless})т[ае]р`];

const atEnd = (endings: readonly string[]): RegExp => new RegExp(`(?:${endings.join('|')})$`);
const steps: readonly [RegExp, shortest: number][] = [
  [atEnd(cases), 3],
  [atEnd(possessives), 4],
  [atEnd(plurals), 3],
];

/** Sounds that change where a possessive follows: тармақ, тармағы; мектеп, мектебі. */
const twins: Record<string, string> = { к: 'г', г: 'к', п: 'б', б: 'п' };

/** The beginnings by which any form of a folded word is found; one, or two where its last sound changes. */
export function kazakhBeginnings(word: string): string[] {
  const stem = steps.reduce((rest, [ending, shortest]) => {
    const shorter = rest.replace(ending, '');
    return shorter.length >= shortest ? shorter : rest;
  }, word);
  const twin = twins[stem.at(-1) ?? ''];
  return twin ? [stem, stem.slice(0, -1) + twin] : [stem];
}
