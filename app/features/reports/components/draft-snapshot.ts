// The form of a draft as its parts, so that a save sends what has changed and nothing else.
import { markdownName } from '#app/richtext/field-name.ts';
import { readMarkdown } from '#app/richtext/read-field.ts';
import { validateRichText } from '#app/richtext/validate.ts';
import { draftParts, type DraftPart } from '../domain/draft-content.ts';
import type { Digests } from '../domain/merge-draft.ts';

export type Entries = [name: string, value: string][];
export type Snapshot = Record<DraftPart, Entries>;

const NARRATIVE = 'what.narrative';

/** Fields that ask for something and say nothing of the draft. */
const asking = new Set(['norm.citation', 'norm.add', 'norm.remove', 'norm.twins']);

/** What stands in the form, part by part. */
export function snapshotOf(form: FormData): Snapshot {
  const all = [...form]
    .filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    .map(evenNarrative);
  return Object.fromEntries(
    draftParts.map((part) => [
      part,
      all.filter(([name]) => name.startsWith(`${part}.`) && !asking.has(name)),
    ]),
  ) as Snapshot;
}

/**
 * The form as the server sent it, whatever has been typed since: what was written before the page's
 * script came is told from what is kept by this.
 */
export function sentForm(form: HTMLFormElement): FormData {
  const sent = new FormData();
  for (const control of form.elements) {
    if (control instanceof HTMLSelectElement) {
      const chosen = [...control.options].find((option) => option.defaultSelected);
      sent.append(control.name, (chosen ?? control.options[0])?.value ?? '');
    } else if (control instanceof HTMLTextAreaElement) {
      sent.append(control.name, control.defaultValue);
    } else if (control instanceof HTMLInputElement && control.name !== '') {
      const isPicked = control.type === 'checkbox' || control.type === 'radio';
      if (!isPicked || control.defaultChecked) sent.append(control.name, control.defaultValue);
    }
  }
  return sent;
}

/** The text area and the editor that takes its place say the same in one form. */
function evenNarrative([name, value]: [string, string]): [string, string] {
  const isMarkdown = name === markdownName(NARRATIVE);
  if (name !== NARRATIVE && !isMarkdown) return [name, value];
  const verdict = isMarkdown ? readMarkdown(value) : validateRichText(value);
  return verdict.ok ? [NARRATIVE, JSON.stringify(verdict.doc)] : [name, value];
}

const isSame = (a: Entries, b: Entries): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The parts that differ between two moments. */
export const changedParts = (from: Snapshot, to: Snapshot): DraftPart[] =>
  draftParts.filter((part) => !isSame(from[part], to[part]));

/** The form that a save sends: some parts as they stand, and how all stood when they were loaded. */
export function saveForm(
  snapshot: Snapshot,
  parts: readonly DraftPart[],
  base: Digests,
  asked: Entries = [],
): FormData {
  const form = new FormData();
  for (const part of draftParts) form.append(`base.${part}`, base[part]);
  for (const part of parts) {
    form.append('parts', part);
    for (const [name, value] of snapshot[part]) form.append(name, value);
  }
  for (const [name, value] of asked) form.append(name, value);
  return form;
}

/** Entries as a form's answer gives them back: by name, several where there are several. */
export function valuesOf(entries: Entries): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const [name, value] of entries) {
    const had = values[name];
    values[name] = had === undefined ? value : [had, value].flat();
  }
  return values;
}
