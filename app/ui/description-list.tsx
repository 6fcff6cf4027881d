import type { ReactNode } from 'react';
import { classes } from './class-names.ts';

export interface Description {
  key: string;
  term: string;
  /** Rows without a value are left out. */
  value: ReactNode;
}

/** Facts by name. `stacked` puts each value under its name, for a narrow column. */
export function DescriptionList(props: { items: readonly Description[]; stacked?: boolean }) {
  return (
    <dl className={classes('dl', props.stacked && 'one')}>
      {props.items
        .filter(({ value }) => value !== null && value !== undefined && value !== '')
        .map(({ key, term, value }) => (
          <div key={key}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
