import type { ReactNode } from 'react';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { FieldError, firstOf } from './field-error.tsx';

export interface FieldsetProps {
  /** Also the target of the error summary's line. */
  id: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: string | readonly string[] | null;
  optional?: boolean;
  children: ReactNode;
}

/** Several controls that answer one question: the legend, hint and mistake belong to all of them. */
export function Fieldset({ id, legend, hint, error, optional, children }: FieldsetProps) {
  const { t } = useI18n();
  const mistake = firstOf(error);
  const describedBy = [hint && `${id}-description`, mistake && `${id}-error`].filter(Boolean);
  return (
    <fieldset
      className="group"
      id={id}
      tabIndex={-1}
      aria-describedby={describedBy.length > 0 ? describedBy.join(' ') : undefined}
    >
      <legend>
        {legend}
        {optional && <span className="opt-note"> {t('ui:field.optional')}</span>}
      </legend>
      {hint && (
        <span className="hint" id={`${id}-description`}>
          {hint}
        </span>
      )}
      <div className="opts">{children}</div>
      <FieldError id={id} error={mistake} />
    </fieldset>
  );
}
