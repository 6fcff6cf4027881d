import { markedText, type Excerpt } from '../domain/marked-text.ts';

/** A text in which what was looked for is marked. */
export function Marked({ excerpt }: { excerpt: Excerpt }) {
  return markedText(excerpt).map(({ text, isHit }, at) =>
    isHit ? <mark key={at}>{text}</mark> : text,
  );
}

/** Whether there is anything to show. */
export const isWritten = ([marked]: Excerpt): boolean => marked.trim() !== '';
