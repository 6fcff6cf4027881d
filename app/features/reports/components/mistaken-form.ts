import type { FormState } from '#app/frame/form-state.ts';
import type { Translate } from '#app/i18n/i18n-context.tsx';

/** Mistakes that an autosave has met, beside those of a form that was sent whole. */
export function mistakenForm(
  form: FormState,
  fields: Record<string, string>,
  t: Translate,
): FormState {
  return {
    ...form,
    error: (name) => {
      const code = fields[name];
      if (!code) return form.error(name);
      const [key = '', limit] = code.split('|');
      const at = key.indexOf('.');
      return t(`${key.slice(0, at)}:${key.slice(at + 1)}`, { limit });
    },
  };
}
