import { shortProvision } from '#app/features/acts/domain/provision-label.ts';
import type { PathUnit } from '#app/features/acts/domain/provision-path.ts';
import type { I18n } from '#app/i18n/i18n-context.tsx';
import { placeOf, relationOf, sidesOf } from '../domain/conflict.ts';
import { precedenceHint, type PrecedenceHint } from '../domain/precedence.ts';
import type { VersionJson, VersionProvision } from '../queries/version-json.server.ts';

/** A norm of a report by the name of its place. */
export interface ShownSide {
  place: string;
  provision: VersionProvision;
}

export interface ConflictView {
  relation: 'conflict' | 'mismatch';
  /** Every norm of the report. */
  all: ShownSide[];
  sides: ShownSide[];
  /** What the rules of precedence say; nothing of two languages of one norm. */
  hint: PrecedenceHint | null;
}

type Told = Pick<VersionJson, 'provisions' | 'precedence'>;

/** The conflict of some norms as it is shown, or null where the kinds of gap ask for none. */
export function conflictView(
  { provisions, precedence }: Told,
  said: { gapKinds: readonly string[]; apart: readonly string[] },
): ConflictView | null {
  const relation = relationOf(said.gapKinds);
  if (relation === null) return null;
  const norms = provisions.map(placed);
  const all = provisions.map((provision, at) => ({ provision, place: placeOf(norms[at]!) }));
  const sides = sidesOf(norms, said).map((at) => all[at]!);
  const rules = (precedence ?? []).map(({ key }) => key);
  const hint =
    relation === 'conflict' && sides.length > 1 ? precedenceHint(sides.map(rankedOf), rules) : null;
  return { relation, all, sides, hint };
}

/** The same of a version that is kept. */
export const versionConflict = (version: VersionJson): ConflictView | null =>
  conflictView(version, {
    gapKinds: version.choices.flatMap(({ list, key }) => (list === 'gap_kind' ? (key ?? []) : [])),
    apart: version.conflict?.apart ?? [],
  });

const placed = ({ act, path, language, asWritten }: VersionProvision) => ({
  actKey: act?.key ?? null,
  path: path ?? [],
  language,
  asWritten,
});

const rankedOf = ({ provision: { act, language } }: ShownSide) => ({
  language,
  act: act && {
    key: act.key,
    type: act.type.key,
    rank: act.type.rank,
    date: act.date,
    isDerived: act.isDerived,
  },
});

/** How a norm is called in a sentence: «п. 2 ст. 26 Закона «Об образовании»». */
export function sideName(
  { act, path, asWritten, language }: VersionProvision,
  { t, lang }: Pick<I18n, 't' | 'lang'>,
  withLanguage = false,
): string {
  const name = act
    ? [shortProvision((path ?? []) as PathUnit[], { t, lang }), act.short].filter(Boolean).join(' ')
    : asWritten;
  return withLanguage ? `${name} (${t(`ui:language.${language}`)})` : name;
}
