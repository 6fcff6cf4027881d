import { useActionData } from '@remix-run/react';
import type { FormAnswer } from '#app/http/form-answer.ts';
import { Banner } from '#app/ui/banner.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { useFormState, type FormState } from './form-state.ts';

export interface FormProblemProps {
  form: FormState;
  prefix?: string;
  /** Controls whose ids are not their names. */
  ids?: Record<string, string>;
}

/** Why a form was not taken: its fields' mistakes with links to them, or the one reason. */
export function FormProblem({ form, prefix, ids = {} }: FormProblemProps) {
  if (form.refusal === undefined) return null;
  const mistakes = form.mistakes(prefix).map(({ id, message }) => ({ id: ids[id] ?? id, message }));
  if (mistakes.length > 0) return <ErrorSummary title={form.refusal} mistakes={mistakes} />;
  return (
    <Banner tone="bad" role="alert">
      {form.refusal}
    </Banner>
  );
}

/** Why an act was not done whose form does not say it itself: buttons, hidden fields, acts not in sight any more. */
export function OtherProblem({ but }: { but: readonly string[] }) {
  const answer = useActionData<FormAnswer>();
  const form = useFormState(answer?.intent);
  if (!answer || but.includes(answer.intent)) return null;
  return <FormProblem form={form} />;
}
