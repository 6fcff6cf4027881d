import type { ReactNode } from 'react';

export interface SectionProps {
  id?: string;
  title: ReactNode;
  /** At the right of the title: a link, a note, segments. */
  more?: ReactNode;
  /** Re-fetched when this topic is told of (public/enhance/live.js); needs an id. */
  live?: string;
  children: ReactNode;
}

/** A part of a page, parted from the one before by a hairline. */
export function Section({ id, title, more, live, children }: SectionProps) {
  return (
    <section className="sec" id={id} data-live={live}>
      <div className="sec-h">
        <h2>{title}</h2>
        {more && <div className="more">{more}</div>}
      </div>
      {children}
    </section>
  );
}
