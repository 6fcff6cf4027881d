import type { ReactNode } from 'react';
import { Circle, CIRCLE_MARKS, type CircleProps } from './circle.tsx';

export interface ThreadProps extends CircleProps {
  id: string;
  /** The topic whose news brings in new comments (public/enhance/live.js). */
  live?: string;
  /** `<Comment>`s. */
  children: ReactNode;
  /** A `<Composer>`, outside what is re-fetched, so that typed text stays. */
  composer?: ReactNode;
}

/** One conversation under the band of its circle, the circle's rule along it. */
export function Thread({ id, live, circle, people, children, composer }: ThreadProps) {
  return (
    <>
      <Circle circle={circle} people={people} />
      <div className={`th ${CIRCLE_MARKS[circle]}`}>
        <div id={id} data-live={live}>
          {children}
        </div>
        {composer}
      </div>
    </>
  );
}
