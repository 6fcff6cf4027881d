import { useActionData } from '@remix-run/react';
import type { FormAnswer } from '#app/http/form-answer.ts';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import type { FieldMistake } from '#app/ui/error-summary.tsx';

export interface FormState {
  /** The refusal as a sentence, or undefined. */
  refusal: string | undefined;
  answer: FormAnswer | undefined;
  /** What was typed, else what is kept. */
  value(name: string, kept?: string | null): string;
  /** All picked values of a list, else what is kept. */
  values(name: string, kept?: readonly string[]): string[];
  /** The field's mistake as a sentence. */
  error(name: string): string | undefined;
  /** For ErrorSummary: each mistake with the id of its control (`prefix` + name). */
  mistakes(prefix?: string): FieldMistake[];
}

/**
 * A form's answer after a refused write: what was typed is kept and each mistake has its words.
 * Codes are keys of the locale files; `errors.too-long|200` brings a number for the sentence.
 */
export function useFormState(intent = 'default'): FormState {
  const { t } = useI18n();
  const all = useActionData<FormAnswer>();
  const answer = all && all.intent === intent && !all.ok ? all : undefined;
  const say = (code: string) => {
    const [key = '', limit] = code.split('|');
    const at = key.indexOf('.');
    return t(`${key.slice(0, at)}:${key.slice(at + 1)}`, { limit });
  };
  return {
    answer,
    refusal: answer?.reason === undefined ? undefined : say(answer.reason),
    value: (name, kept) => {
      const typed = answer?.values[name];
      return (Array.isArray(typed) ? typed[0] : typed) ?? kept ?? '';
    },
    values: (name, kept = []) => {
      if (!answer) return [...kept];
      const typed = answer.values[name] ?? [];
      return Array.isArray(typed) ? typed : [typed];
    },
    error: (name) => (answer?.fields[name] ? say(answer.fields[name]) : undefined),
    mistakes: (prefix = '') =>
      Object.entries(answer?.fields ?? {}).map(([name, code]) => ({
        // The text area of a rich text has the id of the text itself.
        id: prefix + name.replace(/Markdown$/, '').replace(/\W/g, '-'),
        message: say(code),
      })),
  };
}
