import type { InputHTMLAttributes } from 'react';
import { classes } from './class-names.ts';
import { useFieldWiring } from './field.tsx';

export type TextInputProps = InputHTMLAttributes<HTMLInputElement>;

/** One line of text; inside a Field it takes the field's ids. */
export function TextInput({ className, ...rest }: TextInputProps) {
  return (
    <input {...useFieldWiring()} type="text" {...rest} className={classes('inp', className)} />
  );
}
