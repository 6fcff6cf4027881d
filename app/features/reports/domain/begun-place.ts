// A report that is begun at a place of an act: the norm with its marked words, and the quote in the narrative.
import type { ProvisionPath } from '#app/features/acts/domain/provision-path.ts';
import type { RichTextDocument } from '#app/richtext/document.ts';
import type { NormMark, Provision } from './draft-content.ts';

/** Where the reader was in the register, and which words struck them. */
export interface BegunPlace {
  actKey: string;
  path: ProvisionPath;
  /** Of the text that was read. */
  language: Provision['language'];
  quotes: readonly string[];
}

/** The norm of the place; its marks are numbered in the order in which they stand. */
export function begunNorm({ actKey, path, language, quotes }: BegunPlace): Provision {
  const state = path.length > 0 ? 'resolved' : 'whole-act';
  return { state, actKey, path, language, asWritten: '', marks: marksOf(quotes) };
}

const marksOf = (quotes: readonly string[]): NormMark[] =>
  quotes.map((text, at) => ({ n: at + 1, text }));

/** A narrative that begins with the marked words, each with the number that its mark has in the law. */
export function begunNarrative(quotes: readonly string[]): RichTextDocument {
  return {
    type: 'doc',
    content: [
      ...marksOf(quotes).map(({ n, text }) => ({
        type: 'blockquote' as const,
        content: [
          {
            type: 'paragraph' as const,
            content: [
              {
                type: 'text' as const,
                text,
                marks: [{ type: 'normMark' as const, attrs: { n } }],
              },
            ],
          },
        ],
      })),
      { type: 'paragraph' },
    ],
  };
}
