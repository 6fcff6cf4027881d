import type { ReactNode } from 'react';
import type { Excerpt } from '../domain/marked-text.ts';
import { isWritten, Marked } from './marked.tsx';

interface HitEntryProps {
  href: string;
  title: Excerpt;
  /** What stands for a title that was never written. */
  untitled: string;
  excerpt: Excerpt;
  /** How it stands, or where it belongs. */
  children: ReactNode;
}

/** One hit of a search: its title as a link, the words around what was looked for, and a line about it. */
export function HitEntry({ href, title, untitled, excerpt, children }: HitEntryProps) {
  return (
    <li>
      <h3>
        <a href={href}>{isWritten(title) ? <Marked excerpt={title} /> : untitled}</a>
      </h3>
      {isWritten(excerpt) && (
        <p className="md">
          <Marked excerpt={excerpt} />
        </p>
      )}
      {children}
    </li>
  );
}
