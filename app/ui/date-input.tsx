import type { InputHTMLAttributes } from 'react';
import { useFieldWiring } from './field.tsx';

export type DateInputProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'type'>;

/** A calendar day as `2026-11-24`; the browser shows it by its own habit. */
export function DateInput(props: DateInputProps) {
  return <input {...useFieldWiring()} {...props} type="date" className="inp num" />;
}
