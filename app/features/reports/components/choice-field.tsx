import { useState, type ReactNode } from 'react';
import type { FormState } from '#app/frame/form-state.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { CheckboxRow } from '#app/ui/choice-row.tsx';
import { Field } from '#app/ui/field.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { Fold } from '#app/ui/fold.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import type { Choice } from '../domain/draft-content.ts';
import type { ListOption } from '../queries/load-lists.server.ts';

export interface ChoiceFieldProps {
  /** `where.regions`: the form sends `where.regions.keys` and `where.regions.other`. */
  name: string;
  legend: string;
  hint?: string;
  options: readonly (ListOption & { note?: string })[];
  chosen: Choice;
  form: FormState;
  /** So many stand open; the rest waits in a fold unless it is chosen. */
  open: number;
}

/** Several of a list, and *other* in own words. What is chosen always stands open. */
export function ChoiceField(props: ChoiceFieldProps) {
  const { name, legend, hint, options, chosen, form, open } = props;
  const { t } = useI18n();
  const [picked] = useState(() => form.values(`${name}.keys`, chosen.keys));
  const first = options.filter(({ key }, index) => picked.includes(key) || index < open);
  const rest = options.filter((option) => !first.includes(option));
  const row = (option: ListOption & { note?: string }): ReactNode => (
    <CheckboxRow
      key={option.key}
      name={`${name}.keys`}
      value={option.key}
      label={option.label}
      hint={[option.hint, option.note].filter(Boolean).join(' ') || undefined}
      defaultChecked={picked.includes(option.key)}
    />
  );
  const own = form.value(`${name}.other`, chosen.other);
  return (
    <Fieldset
      id={idOf(`${name}.keys`)}
      legend={legend}
      hint={hint}
      error={form.error(`${name}.keys`)}
    >
      <div className="opts2">{first.map(row)}</div>
      <Fold
        summary={t(foldKey(first.length, rest.length), { count: rest.length })}
        open={own !== '' || form.error(`${name}.other`) !== undefined}
      >
        {rest.length > 0 && <div className="opts2">{rest.map(row)}</div>}
        <Field
          id={idOf(`${name}.other`)}
          label={t('reports:other.label')}
          hint={t('reports:other.hint')}
          error={form.error(`${name}.other`)}
        >
          <TextInput name={`${name}.other`} defaultValue={own} maxLength={200} />
        </Field>
      </Fold>
    </Fieldset>
  );
}

/** What waits in the fold: the rest of the list, all of it, or one's own words alone. */
function foldKey(open: number, folded: number): string {
  if (folded === 0) return 'reports:other.label';
  return open > 0 ? 'reports:other.more' : 'reports:other.choose';
}

/** The id that the error summary leads to. */
export const idOf = (name: string): string => name.replace(/\W/g, '-');
