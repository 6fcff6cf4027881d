import { newId } from '#app/platform/ids.ts';
import type { FieldKind, FormField } from './fields-of.ts';
import type { Entry, Post } from './post.ts';
import type { OpenForm } from './try-out.ts';

const wrongFor: Record<FieldKind, string> = {
  text: '☃ <b>не то</b>',
  number: 'много',
  tick: 'может быть',
  choice: 'такого нет',
  id: 'не-номер',
  day: '31.02.2026',
  list: 'Такого Нет',
};
const wrong = ({ kind }: FormField) => wrongFor[kind];

const words = 'long text ';
/** As much as a form takes, over all its texts. */
const share = (count: number) => words.repeat(900_000 / words.length / Math.max(1, count));

/** The kinds of bad input that everybody thinks of, each over all that one can see of the form at once. */
export function plainVariants({ known, entries: valid, shown }: OpenForm): Post[] {
  const seen = known.fields.filter(({ name }) => shown.has(name));
  const typed = seen.filter(({ kind }) => kind === 'text');
  const ids = known.fields.filter(({ kind }) => kind === 'id');
  const versions = known.fields.filter(({ name }) => name === 'version');
  const over: [what: string, fields: FormField[], value: (field: FormField) => string][] = [
    ['all left empty', seen, () => ''],
    ['too long', typed, () => share(typed.length)],
    ['of the wrong type', seen, wrong],
    ['a NUL byte', typed, () => 'Те\0кст'],
    ['a lone surrogate', typed, () => 'Те\ud800кст'],
    ['the id of nothing', ids, () => newId()],
    ['a version that never was', versions, () => '77777'],
  ];
  const without = (fields: FormField[]) =>
    valid.filter(([name]) => !fields.some((field) => field.name === name));
  const filled = (fields: FormField[], value: (field: FormField) => string) =>
    fields.map((field): Entry => [field.name, value(field)]);
  return [
    { what: 'nothing at all', entries: valid.filter(([name]) => name === 'intent') },
    ...over
      .filter(([, fields]) => fields.length > 0)
      .map(([what, fields, value]) => ({
        what,
        entries: [...without(fields), ...filled(fields, value)],
      })),
    {
      what: 'lists for texts',
      entries: [...without(typed), ...filled(typed, wrong), ...filled(typed, () => '2')],
    },
    { what: 'a field too many', entries: [...valid, ['isAdministrator', 'yes']] },
  ];
}
