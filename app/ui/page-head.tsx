import type { ReactNode } from 'react';
import { classes } from './class-names.ts';

export interface PageHeadProps {
  /** A `<Breadcrumb>`. */
  crumb?: ReactNode;
  title: ReactNode;
  /** The large size is for the title of one report. */
  large?: boolean;
  /** Each child is a word of the line under the title, parted by dots. */
  meta?: ReactNode;
  actions?: ReactNode;
  lead?: ReactNode;
}

/** The head of a page: way back, title, what it is, what can be done with it. */
export function PageHead({ crumb, title, large, meta, actions, lead }: PageHeadProps) {
  return (
    <header className={classes('head', large && 'title')}>
      {crumb}
      <div className="headrow">
        <div>
          <h1>{title}</h1>
          {lead && <p className="lead">{lead}</p>}
          {meta && <p className="meta dots">{meta}</p>}
        </div>
        {actions && <div className="row noprint">{actions}</div>}
      </div>
    </header>
  );
}
