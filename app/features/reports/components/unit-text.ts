import type { LawTextParagraph } from '#app/features/acts/queries/load-law-texts.server.ts';

/** A unit's words with its number before them, as the act prints it: «12. Порядок …», «2) взимать …». */
export function unitText({
  unit,
  number,
  text,
}: Pick<LawTextParagraph, 'unit' | 'number' | 'text'>) {
  if (number === null) return text;
  if (unit === 'point') return `${number}. ${text}`;
  return unit === 'subpoint' ? `${number}) ${text}` : text;
}
