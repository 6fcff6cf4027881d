// The norms of an amendment while it is written: nothing of it is saved before it is sent whole.
import type { Provision } from '../domain/draft-content.ts';
import { pickedProvisions, type Picked } from '../domain/cited-provisions.ts';
import type { CitedAct, ProvisionJson } from '../queries/version-json.server.ts';

/** A norm as the amendment's form holds it; new where the report as it stands does not have it there. */
export type AmendedNorm = ProvisionJson & { isNew?: true };

/** The norms after a pick: in the place of the row that it names, or after all; no place twice. */
export function withPicked(
  rows: readonly AmendedNorm[],
  picked: Picked & { at?: number },
  act: CitedAct,
): AmendedNorm[] {
  const instead = picked.at === undefined ? undefined : rows[picked.at];
  const others = rows.filter((row) => row !== instead);
  const fresh = pickedProvisions(picked, instead && provisionOf(instead))
    .map((taken): AmendedNorm => ({ ...taken, act, provisionKey: null, isNew: true }))
    .filter((taken) => !others.some((row) => placeOf(row) === placeOf(taken)));
  return instead ? rows.flatMap((row) => (row === instead ? fresh : row)) : [...rows, ...fresh];
}

const provisionOf = ({ act, path, marks, ...row }: AmendedNorm): Provision => ({
  state: row.state,
  language: row.language,
  asWritten: row.asWritten,
  actKey: act?.key ?? null,
  path: path ?? [],
  marks: marks ?? [],
});

const placeOf = ({ act, path, language }: AmendedNorm) =>
  JSON.stringify([act?.key, path ?? [], language]);

/** The rows of a form that was refused: those that the report has, and what was picked before it was sent. */
export function typedNorms(
  kept: readonly ProvisionJson[],
  typed: (name: string) => string,
): AmendedNorm[] {
  const rows: AmendedNorm[] = [];
  for (let index = 0; ; index += 1) {
    const value = (field: string) => typed(`norm.provisions[${index}].${field}`);
    if (value('language') === '') break;
    const before = kept[index];
    const isAct = (before?.act?.key ?? '') === value('actKey');
    const isPlace = ['', JSON.stringify(before?.path)].includes(value('path'));
    rows.push(before && isAct && isPlace ? before : rowOf(value));
  }
  return rows.length > 0 ? rows : [...kept];
}

const boxes = ['article', 'point', 'subpoint'] as const;

function rowOf(value: (field: string) => string): AmendedNorm {
  const path = value('path')
    ? (JSON.parse(value('path')) as Provision['path'])
    : boxes.flatMap((u) => (value(u) === '' ? [] : { u, n: value(u) }));
  const key = value('actKey');
  return {
    state: key === '' ? 'as-written' : value('doubtful') ? 'doubtful' : 'resolved',
    path,
    provisionKey: null,
    language: value('language') as Provision['language'],
    asWritten: value('asWritten'),
    marks: JSON.parse(value('marks') || '[]') as Provision['marks'],
    act: key === '' ? null : unnamed(key),
    isNew: true,
  };
}

/** An act of which the form knows the key alone. */
const unnamed = (key: string): CitedAct => ({
  key,
  short: key,
  shortLanguage: 'ru',
  status: 'unknown',
  url: null,
});

/** Acts that the form knows by their key alone, for asking their names. */
export const unnamedActs = (rows: readonly AmendedNorm[]): string[] => [
  ...new Set(rows.flatMap(({ act }) => (act && act.short === act.key ? act.key : []))),
];
