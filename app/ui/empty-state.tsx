import type { ReactNode } from 'react';

export interface EmptyStateProps {
  title: string;
  /** Why it is empty and what would be here. */
  children?: ReactNode;
  /** The one next thing to do. */
  action?: ReactNode;
  heading?: 'h2' | 'h3';
}

/** Nothing here, said so that one knows what to do next. */
export function EmptyState({ title, children, action, heading: Heading = 'h3' }: EmptyStateProps) {
  return (
    <div className="empty">
      <Heading>{title}</Heading>
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}
