import type { ReactNode } from 'react';
import { useI18n } from '#app/i18n/i18n-context.tsx';

const MARKS = { status: 'k', note: undefined, future: 'f', refused: 'x' } as const;

export interface TimelineItem {
  key: string;
  /** `status` changed the status; `future` is awaited; `refused` ended a proposal. */
  kind: keyof typeof MARKS;
  /** A moment; or words, where there is no one moment: «ожидается до 22 июня». */
  at: Date | string | { words: string };
  children: ReactNode;
}

function When({ at }: { at: TimelineItem['at'] }) {
  const { format } = useI18n();
  if (typeof at === 'object' && 'words' in at) return <span className="when">{at.words}</span>;
  const value = typeof at === 'string' ? at : at.toISOString();
  return (
    <time dateTime={value} title={format.dateTime(value)}>
      {format.date(value)}
    </time>
  );
}

/** What did happen, newest first. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <ol className="tl">
      {items.map((item) => (
        <li key={item.key} className={MARKS[item.kind]}>
          <When at={item.at} />
          {item.children}
        </li>
      ))}
    </ol>
  );
}
