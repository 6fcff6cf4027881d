// Where in an act a norm stands: its units from the outermost in. From domain/citation.md, 1.1 and 5.

/** The units of acts with their letters in a provision's key, outermost first. */
export const unitLetters = {
  annex: 'an',
  section: 'sec',
  subsection: 'sub',
  chapter: 'ch',
  paragraph: 'par',
  article: 'a',
  point: 'p',
  subpoint: 's',
  part: 'pt',
  indent: 'i',
  sentence: 'sn',
  note: 'note',
  preamble: 'pre',
} as const;

export type UnitKind = keyof typeof unitLetters;

export const unitKinds = Object.keys(unitLetters) as UnitKind[];

/** One unit of a path; units that are never numbered have an empty number. */
export interface PathUnit {
  u: UnitKind;
  n: string;
}

/** In the order of nesting, since a part may lie in a subpoint and a subpoint in a part. */
export type ProvisionPath = readonly PathUnit[];

/** The name by which the register knows an act in keys: its Adilet id, or its own key where it has none. */
export const actKeyOf = (act: { key: string; adiletId: string | null }): string =>
  act.adiletId ?? act.key;

/** The stable key of a place: `Z070000319_/a26/p12`; of a whole act, the act's own. */
export const provisionKey = (
  act: { key: string; adiletId: string | null },
  path: ProvisionPath,
): string => [actKeyOf(act), ...path.map(({ u, n }) => `${unitLetters[u]}${n}`)].join('/');

const kindOfLetters = new Map(unitKinds.map((kind) => [unitLetters[kind] as string, kind]));

/** The path that a key names, without its act. */
export const pathOfKey = (key: string): PathUnit[] =>
  key
    .split('/')
    .slice(1)
    .flatMap((step) => {
      const letters = /^[a-z]+/.exec(step)?.[0] ?? '';
      const kind = kindOfLetters.get(letters);
      return kind ? [{ u: kind, n: step.slice(letters.length) }] : [];
    });

/** The key without its last unit, or null for a whole act. */
export const parentKey = (key: string): string | null =>
  key.includes('/') ? key.slice(0, key.lastIndexOf('/')) : null;

/**
 * The article in which a place lies, or which it is: what is read, counted and shared out. In an act
 * without articles it is the outermost point; a place above both has none.
 */
export const articleKeyOf = (key: string): string | null =>
  (/^[^/]+(?:\/[^/]+)*?\/a\d[^/]*/.exec(key) ?? /^[^/]+(?:\/[^/]+)*?\/p\d[^/]*/.exec(key))?.[0] ??
  null;

/** The same number as people write it: «26-1», «ҚР», without blanks, brackets and final points. */
export const plainNumber = (typed: string): string =>
  typed
    .normalize('NFC')
    .replace(/[\s()[\]]/g, '')
    .replace(/[‐-―−]/g, '-')
    .replace(/\.+$/, '');

/** Whether a text can be the number of a unit: `26`, `43-1`, `8-2`, `IV`, a letter. */
export const isUnitNumber = (number: string): boolean =>
  /^[\p{L}\d]{1,6}(-\d{1,3}){0,2}$/u.test(number);
