// Which words of a text name a place in an act beyond doubt, and where they lead. What is doubtful or
// names no act of the register stays as it is written.
import type { WordLink } from '#app/richtext/word-links.ts';
import type { Citation } from './citation-reader.ts';
import { provisionKey } from './provision-path.ts';

/** How the register names an act in keys and addresses. */
export interface NamedAct {
  key: string;
  adiletId: string | null;
}

/** Where a place in an act, or the act itself, is read. */
export type AddressOf = (act: NamedAct, place: string | null) => string;

/** The links that the citations of a text make: none reaches over another or over the end of a line. */
export function citedWords(
  text: string,
  citations: readonly Citation[],
  register: { acts: ReadonlyMap<string, NamedAct>; addressOf: AddressOf },
): WordLink[] {
  let last = 0;
  return citations.flatMap(({ actKey, path, span, isDoubtful }) => {
    const act = actKey === null ? undefined : register.acts.get(actKey);
    const words = text.slice(span.start, span.end);
    if (!act || isDoubtful || span.start < last || /[\n\t]/.test(words)) return [];
    // Web addresses are links already where links are made of them.
    if (/^https?:/i.test(words)) return [];
    last = span.end;
    const units = path.map(({ u, n = '' }) => ({ u, n }));
    const place = units.length > 0 ? provisionKey(act, units) : null;
    return [{ ...span, href: register.addressOf(act, place) }];
  });
}
