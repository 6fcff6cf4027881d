import { paths } from '#app/paths.ts';
import type { WordLink } from '#app/richtext/word-links.ts';
import { registerOf, type ActRegister } from '../domain/act-register.ts';
import { citationLanguage } from '../domain/citation-language.ts';
import { parseCitations } from '../domain/citation-parse.ts';
import { citedWords, type AddressOf, type NamedAct } from '../domain/cited-words.ts';
import { loadRegisterActs } from './load-act-register.server.ts';

/** The stamp of the register, for a statement that is asked anyway: it changes with every act. */
export const registerStampSql = '(select revision from act_register_state)';

/** Letters of the texts that are kept with their links; a text that is read again and again is parsed once. */
const MOST_LETTERS = 2_000_000;

interface Prepared {
  stamp: string;
  register: ActRegister;
  acts: ReadonlyMap<string, NamedAct>;
  links: Map<string, WordLink[]>;
  letters: number;
}

let prepared: Promise<Prepared> | null = null;
let preparedFor = '';

/**
 * Where the citations of some texts lead. The register is read when its stamp is a new one, and the
 * links of a text are kept with it: a text that was read before costs nothing more.
 */
export async function citedLinks(texts: readonly string[], stamp: string): Promise<WordLink[][]> {
  if (texts.every((text) => text === '')) return texts.map(() => []);
  const known = await preparedAt(stamp);
  return texts.map((text) => linksOf(text, known));
}

/** Two that find the register changed at once read it once. */
function preparedAt(stamp: string): Promise<Prepared> {
  if (!prepared || preparedFor !== stamp) {
    preparedFor = stamp;
    prepared = prepare(stamp);
    prepared.catch(() => (prepared = null));
  }
  return prepared;
}

async function prepare(stamp: string): Promise<Prepared> {
  const acts = await loadRegisterActs();
  const named = acts.map(({ key, adiletId }): [string, NamedAct] => [key, { key, adiletId }]);
  return { stamp, register: registerOf(acts), acts: new Map(named), links: new Map(), letters: 0 };
}

function linksOf(text: string, known: Prepared): WordLink[] {
  const { register, acts, links } = known;
  const kept = links.get(text);
  // What was asked for last is thrown away last.
  if (kept) links.delete(text);
  else known.letters += text.length;
  const found = kept ?? read(text, register, acts);
  links.set(text, found);
  for (const oldest of links.keys()) {
    if (known.letters <= MOST_LETTERS) break;
    links.delete(oldest);
    known.letters -= oldest.length;
  }
  return found;
}

const read = (text: string, register: ActRegister, acts: Prepared['acts']): WordLink[] =>
  citedWords(text, parseCitations(text, { lang: citationLanguage(text), register }), {
    acts,
    addressOf,
  });

const addressOf: AddressOf = ({ key }, place) =>
  place === null ? paths.act(key) : paths.act(key, place);
