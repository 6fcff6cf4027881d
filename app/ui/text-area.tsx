import type { TextareaHTMLAttributes } from 'react';
import { classes } from './class-names.ts';
import { useFieldWiring } from './field.tsx';

export type TextAreaProps = TextareaHTMLAttributes<HTMLTextAreaElement>;

/** Several lines; it grows with what is typed. */
export function TextArea({ className, rows = 3, ...rest }: TextAreaProps) {
  return (
    <textarea
      {...useFieldWiring()}
      data-grow=""
      {...rest}
      rows={rows}
      className={classes('inp', className)}
    />
  );
}
