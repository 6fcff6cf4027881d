import type { Actor } from '#app/access/actor.ts';
import { can } from '#app/access/can.ts';
import type { Language } from '#app/i18n/languages.ts';
import { rows } from '#app/platform/database.server.ts';
import { registerOf, type ActRegister } from '../domain/act-register.ts';
import { citationLanguage } from '../domain/citation-language.ts';
import { parseCitations } from '../domain/citation-parse.ts';
import type { Citation } from '../domain/citation-reader.ts';
import { readingsOf, type Reading } from '../domain/citation-readings.ts';
import type { ProvisionPath } from '../domain/provision-path.ts';
import { findCitedUnits, type CitedUnitState } from './find-cited-units.server.ts';
import { loadRegisterActs } from './load-act-register.server.ts';

/** So many citations of one paragraph are read. */
const MOST = 20;

/** An act as a citation that is being typed shows it. */
export interface ReadAct {
  id: string;
  key: string;
  adiletId: string | null;
  short: string;
  shortLanguage: Language;
  status: 'in_force' | 'repealed' | 'ceased' | 'unknown';
  statusAsOf: string | null;
  /** The act that stands in its place. */
  successor: { key: string; short: string } | null;
  date: string | null;
}

/** One citation of a text, with what the register has at its place. */
export interface ReadCitation {
  /** As they stand in the text. */
  words: string;
  language: Language;
  act: ReadAct | null;
  path: ProvisionPath;
  unit: Omit<CitedUnitState, 'path'> | null;
  /** Ways to take it, where it is in doubt. */
  readings: Reading[];
  /** Acts that its title could mean, where nothing decides. */
  candidates: ReadAct[];
}

/** The citations of a text that is being typed, each as far as it is understood; three statements. */
export async function readCitations(
  actor: Actor,
  asked: { text: string; lang: Language; now: Date },
): Promise<ReadCitation[]> {
  if (!can(actor, 'act.search').allowed) return [];
  const register = registerOf(await loadRegisterActs());
  const language = citationLanguage(asked.text);
  const found = parseCitations(asked.text, { lang: language, register }).slice(0, MOST);
  if (found.length === 0) return [];
  const candidates = found.map((citation) => candidatesOf(citation, register));
  const acts = await loadActs(
    [...found.flatMap(({ actKey }) => actKey ?? []), ...candidates.flat()],
    asked.lang,
  );
  const paths = found.map(({ path }) => path.map(({ u, n = '' }) => ({ u, n })));
  const known = found.flatMap(({ actKey }, at) => {
    const act = actKey === null ? undefined : acts.get(actKey);
    return act ? [{ at, act, path: paths[at]!, language }] : [];
  });
  const units = await findCitedUnits(known, asked.now);
  return found.map((citation, at) => {
    const place = known.findIndex((one) => one.at === at);
    const unit = place < 0 ? undefined : units[place];
    return {
      words: asked.text.slice(citation.span.start, citation.span.end),
      language,
      act: known[place]?.act ?? null,
      path: unit?.path ?? paths[at]!,
      unit: unit ?? null,
      readings: isOpen(citation) ? readingsOf(citation.path) : [],
      candidates: candidates[at]!.flatMap((key) => acts.get(key) ?? []),
    };
  });
}

const isOpen = ({ isDoubtful, path, actKey }: Citation): boolean =>
  actKey !== null && (isDoubtful || path.some(({ to }) => to !== undefined));

/** Acts between which nothing decides; none where the act is known, or named by nothing. */
function candidatesOf({ actKey, act }: Citation, register: ActRegister): string[] {
  if (actKey !== null || !act || act.self) return [];
  const { title, number, date } = act;
  const all = register.candidates({
    ...(title ? { title } : {}),
    ...(number ? { number } : {}),
    ...(date ? { date } : {}),
  });
  return all.slice(0, 6);
}

async function loadActs(
  keys: readonly string[],
  lang: Language,
): Promise<ReadonlyMap<string, ReadAct>> {
  if (keys.length === 0) return new Map();
  const short = (a: string) => `coalesce(nullif(${a}.short_${lang}, ''), ${a}.short_ru)`;
  const found = await rows<ReadAct>(
    `acts.read-citations:${lang}`,
    `select a.id, a.key, a.adilet_id as "adiletId", ${short('a')} as short,
       case when a.short_${lang} = '' then 'ru' else '${lang}' end as "shortLanguage", a.status,
       a.status_as_of::text as "statusAsOf", a.date::text as date,
       case when s.id is not null then json_build_object('key', s.key, 'short', ${short('s')}) end as successor
     from act a left join act s on s.id = a.replaced_by_id where a.key = any($1::text[])`,
    [[...new Set(keys)]],
  );
  return new Map(found.map((act) => [act.key, act]));
}
