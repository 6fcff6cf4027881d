import { markedText, type Excerpt } from '../domain/marked-text.ts';

/** A text in which what was looked for is marked; dots stand for what lies before and after. */
export function Marked({ excerpt }: { excerpt: Excerpt }) {
  const [, , isCutBefore, isCutAfter] = excerpt;
  return (
    <>
      {isCutBefore && '… '}
      {markedText(excerpt).map(({ text, isHit }, at) =>
        isHit ? <mark key={at}>{text}</mark> : text,
      )}
      {isCutAfter && ' …'}
    </>
  );
}

/** Whether there is anything to show. */
export const isWritten = ([marked]: Excerpt): boolean => marked.trim() !== '';
