import type { ReactNode } from 'react';

/** More of it, for whoever wants it; print opens it. */
export function Fold(props: { summary: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details className="fold" open={props.open}>
      <summary>{props.summary}</summary>
      {props.children}
    </details>
  );
}
