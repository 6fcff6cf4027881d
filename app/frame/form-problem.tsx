import { Banner } from '#app/ui/banner.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import type { FormState } from './form-state.ts';

/** Why a form was not taken: its fields' mistakes with links to them, or the one reason. */
export function FormProblem({ form, prefix }: { form: FormState; prefix?: string }) {
  if (form.refusal === undefined) return null;
  const mistakes = form.mistakes(prefix);
  if (mistakes.length > 0) return <ErrorSummary title={form.refusal} mistakes={mistakes} />;
  return (
    <Banner tone="bad" role="alert">
      {form.refusal}
    </Banner>
  );
}
