import { createContext, useContext, type ReactNode } from 'react';
import { useI18n } from '#app/i18n/i18n-context.tsx';
import { FieldError, firstOf } from './field-error.tsx';

interface Wiring {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}

const FieldContext = createContext<Wiring | null>(null);

/** What the control inside a Field needs; outside of one, nothing. */
export function useFieldWiring(): Partial<Wiring> {
  return useContext(FieldContext) ?? {};
}

export interface FieldProps {
  /** Of the control; hint and error get `<id>-description` and `<id>-error`, as Conform names them. */
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | readonly string[] | null;
  /** Says so beside the label: what is not marked must be filled in. */
  optional?: boolean;
  /** The label is heard only: where the section's title says the same. */
  hideLabel?: boolean;
  children: ReactNode;
}

/** A label, its control, a hint and a mistake, tied together; the control takes its ids by itself. */
export function Field({ id, label, hint, error, optional, hideLabel, children }: FieldProps) {
  const { t } = useI18n();
  const mistake = firstOf(error);
  const describedBy = [hint && `${id}-description`, mistake && `${id}-error`].filter(Boolean);
  const wiring: Wiring = {
    id,
    'aria-describedby': describedBy.length > 0 ? describedBy.join(' ') : undefined,
    'aria-invalid': mistake ? true : undefined,
  };
  return (
    <div className="field">
      <label htmlFor={id} className={hideLabel ? 'sr' : undefined}>
        {label}
        {optional && <span className="opt-note"> {t('ui:field.optional')}</span>}
      </label>
      {hint && (
        <span className="hint" id={`${id}-description`}>
          {hint}
        </span>
      )}
      <FieldContext.Provider value={wiring}>{children}</FieldContext.Provider>
      <FieldError id={id} error={mistake} />
    </div>
  );
}
