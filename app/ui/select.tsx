import type { SelectHTMLAttributes } from 'react';
import { classes } from './class-names.ts';
import { useFieldWiring } from './field.tsx';

export interface SelectOption {
  value: string;
  label: string;
  disabled?: boolean;
  /** Where its words are not of the page's language. */
  lang?: string;
}

export interface SelectGroup {
  label: string;
  options: readonly SelectOption[];
}

export interface SelectProps extends Omit<SelectHTMLAttributes<HTMLSelectElement>, 'children'> {
  options: readonly (SelectOption | SelectGroup)[];
  /** The first row, whose value is empty: «выберите». */
  placeholder?: string;
}

function Option({ label, ...rest }: SelectOption) {
  return <option {...rest}>{label}</option>;
}

export function Select({ options, placeholder, className, ...rest }: SelectProps) {
  return (
    <select {...useFieldWiring()} {...rest} className={classes('inp', className)}>
      {placeholder !== undefined && <option value="">{placeholder}</option>}
      {options.map((item) =>
        'options' in item ? (
          <optgroup key={item.label} label={item.label}>
            {item.options.map((option) => (
              <Option key={option.value} {...option} />
            ))}
          </optgroup>
        ) : (
          <Option key={item.value} {...item} />
        ),
      )}
    </select>
  );
}
