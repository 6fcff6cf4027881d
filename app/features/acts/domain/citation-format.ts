// The canonical words of a place in an act, long and short, in three languages.
// From domain/citation.md, 5: a blank that never breaks stands between a short form and its number.
import { declined, russianName, typeWords, type NamedAct } from './act-names.ts';
import { kkOrdinal, ruOrdinal } from './ordinal-words.ts';
import type { PathUnit, ProvisionPath } from './provision-path.ts';
import { englishUnits, kazakhUnits, russianUnits } from './unit-words.ts';

const nbsp = '\u00a0';
const inWords = (u: string) => u === 'part' || u === 'indent' || u === 'sentence';
const plain = (n: string) => (/^\d+$/.test(n) ? Number(n) : 0);
const withBracket = ({ u, n }: PathUnit) => (u === 'subpoint' ? `${n})` : n);

/** «пп. 3) п. 2 ст. 26», and after it the act where there is one. */
export function shortRussian(path: ProvisionPath, act: NamedAct | null): string {
  const units = path.toReversed().map((unit) => {
    const { short } = russianUnits[unit.u];
    return unit.n === '' ? short : short + nbsp + withBracket(unit);
  });
  return withRussianAct(units.join(' '), path, act && russianName(act));
}

/** «подпункт 3) пункта 2 статьи 26», each outer unit in the genitive, and the act with its requisites. */
export function longRussian(path: ProvisionPath, act: NamedAct | null): string {
  const units = path.toReversed().map((unit, at, all) => russianLink(unit, at, all[at - 1]?.u));
  return withRussianAct(units.join(' '), path, act && longRussianName(act));
}

function russianLink(unit: PathUnit, at: number, inner: string | undefined): string {
  const forms = russianUnits[unit.u];
  const afterNote = inner === 'note';
  const word = at === 0 ? forms.nominative : afterNote ? forms.dative : forms.genitive;
  const said = afterNote ? `к ${word}` : word;
  if (unit.n === '') return said;
  const ordinal = inWords(unit.u)
    ? ruOrdinal(plain(unit.n), `${forms.gender}${at === 0 ? 'Nom' : 'Gen'}`)
    : null;
  if (ordinal === null || afterNote) return `${said} ${withBracket(unit)}`;
  return unit.u === 'sentence' ? `${ordinal} ${said}` : `${said} ${ordinal}`;
}

function withRussianAct(units: string, path: ProvisionPath, name: string | null): string {
  if (name === null) return units;
  if (units === '') return name;
  return path[0]?.u === 'annex'
    ? `${units} к ${declined(name, 'dative')}`
    : `${units} ${declined(name, 'genitive')}`;
}

function longRussianName(act: NamedAct): string {
  const word = typeWords[act.type]?.ru;
  if (!word || act.date === null || act.number === null) return russianName(act);
  return `${word} РК от ${russianDate(act.date)} №${nbsp}${act.number} «${act.title.ru}»`;
}

const ruMonths =
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');
const kkMonths =
  'қаңтардағы ақпандағы наурыздағы сәуірдегі мамырдағы маусымдағы шілдедегі тамыздағы қыркүйектегі қазандағы қарашадағы желтоқсандағы'.split(
    ' ',
  );
const enMonths =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

const dateParts = (iso: string) => iso.split('-').map(Number) as [number, number, number];

function russianDate(iso: string): string {
  const [year, month, day] = dateParts(iso);
  return `${day} ${ruMonths[month - 1]} ${year} года`;
}

/** «Білім туралы» Заң, 26-бап, 2-тармақ, 3) тармақша: the outer unit first. */
export function shortKazakh(path: ProvisionPath, act: NamedAct | null): string {
  const units = path.map((unit) => kazakhUnit(unit, kazakhUnits[unit.u].plain));
  return [...(act ? [kazakhName(act)] : []), ...units].join(', ');
}

/** «… Заңы 26-бабының 2-тармағының 3) тармақшасы»: every unit owned by the one before it. */
export function longKazakh(path: ProvisionPath, act: NamedAct | null): string {
  const units = path.map((unit, at) => {
    const forms = kazakhUnits[unit.u];
    const isOwned = at > 0 || act !== null;
    const isLink = at < path.length - 1;
    if (isLink) return kazakhUnit(unit, isOwned ? forms.ownedLink : forms.plainLink);
    return kazakhUnit(unit, isOwned ? forms.owned : forms.plain);
  });
  return [...(act ? [longKazakhName(act)] : []), ...units].join(' ');
}

function kazakhUnit(unit: PathUnit, word: string): string {
  if (unit.n === '') return word;
  const ordinal = inWords(unit.u) ? kkOrdinal(plain(unit.n)) : null;
  if (ordinal !== null) return `${ordinal} ${word}`;
  return unit.u === 'subpoint' ? `${unit.n})${nbsp}${word}` : `${unit.n}-${word}`;
}

const kazakhName = ({ short }: NamedAct) => short.kk || short.ru;

function longKazakhName(act: NamedAct): string {
  if (act.type !== 'law' || act.date === null || act.number === null || act.title.kk === '') {
    return kazakhName(act);
  }
  const [year, month, day] = dateParts(act.date);
  const date = `${year} жылғы ${day} ${kkMonths[month - 1]}`;
  return `«${act.title.kk}» Қазақстан Республикасының ${date} №${nbsp}${act.number} Заңы`;
}

/** «Law On Education, art. 26(2)(3)»; a chain that brackets cannot say stands in words. */
export function shortEnglish(path: ProvisionPath, act: NamedAct | null): string {
  const names = path.map(({ u }) => u).join(' ');
  const isCompact = names === 'article point' || names === 'article point subpoint';
  const units = isCompact
    ? [
        `art.${nbsp}${path[0]!.n}${path
          .slice(1)
          .map(({ n }) => `(${n})`)
          .join('')}`,
      ]
    : path.map((unit) => englishUnit(unit, englishUnits[unit.u].short, nbsp));
  return [...(act ? [act.short.en || act.short.ru] : []), ...units].join(', ');
}

/** «subparagraph 3) of paragraph 2 of Article 26 of the Law …». */
export function longEnglish(path: ProvisionPath, act: NamedAct | null): string {
  const units = path.toReversed().map((unit) => englishUnit(unit, englishUnits[unit.u].long, ' '));
  const name = act === null ? [] : [longEnglishName(act, units.length > 0)];
  return [...units, ...name].join(' of ');
}

const englishUnit = (unit: PathUnit, word: string, blank: string): string =>
  unit.n === '' ? word : word + blank + withBracket(unit);

function longEnglishName(act: NamedAct, isLinked: boolean): string {
  const the = isLinked ? 'the ' : '';
  const word = typeWords[act.type]?.en;
  if (!word || act.date === null || act.number === null)
    return the + (act.short.en || act.short.ru);
  const [year, month, day] = dateParts(act.date);
  const date = `${day} ${enMonths[month - 1]} ${year}`;
  const title = act.title.en === '' ? '' : ` "${act.title.en}"`;
  return `${the}${word} of the Republic of Kazakhstan dated ${date} No.${nbsp}${act.number}${title}`;
}
