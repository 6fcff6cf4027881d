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
  if (!hint) {
    return (
      <label className="opt">
        <input {...rest} type={kind} />
        <span className="opt-l">{label}</span>
      </label>
    );
  }
  // The hint is part of the label's box, and no part of its name.
  return (
    <label className="opt">
      <input {...rest} type={kind} aria-labelledby={`${id}l`} aria-describedby={`${id}h`} />
      <span className="opt-l" id={`${id}l`}>
        {label}
      </span>
      <span className="hint" id={`${id}h`}>
        {hint}
      </span>
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
