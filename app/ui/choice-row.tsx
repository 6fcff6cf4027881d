import { useId, type InputHTMLAttributes, type ReactNode } from 'react';

export interface ChoiceRowProps extends Omit<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'children'
> {
  label: ReactNode;
  /** What the choice means, or what it will ask for. */
  hint?: ReactNode;
}

function ChoiceRow({ kind, label, hint, ...rest }: ChoiceRowProps & { kind: string }) {
  const id = useId();
  return (
    <label className="opt">
      <input
        {...rest}
        type={kind}
        aria-labelledby={`${id}l`}
        aria-describedby={hint ? `${id}h` : undefined}
      />
      <span className="opt-l" id={`${id}l`}>
        {label}
      </span>
      {hint && (
        <span className="hint" id={`${id}h`}>
          {hint}
        </span>
      )}
    </label>
  );
}

/** One of several that may hold together. */
export function CheckboxRow(props: ChoiceRowProps) {
  return <ChoiceRow kind="checkbox" {...props} />;
}

/** One of several that exclude each other. */
export function RadioRow(props: ChoiceRowProps) {
  return <ChoiceRow kind="radio" {...props} />;
}
