import type { FormState } from '#app/frame/form-state.ts';
import { valuesOf, type Entries } from './draft-snapshot.ts';

/** A form that shows entries from this device in place of what is kept, as after a refused save. */
export function typedForm(form: FormState, entries: Entries): FormState {
  const values = valuesOf(entries);
  return {
    ...form,
    value: (name, kept) => [values[name]].flat()[0] ?? kept ?? '',
    values: (name) => [values[name] ?? []].flat(),
  };
}
