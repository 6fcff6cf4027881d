import { Mark, mergeAttributes } from '@tiptap/core';
import { LIMITS } from '../schema.ts';
import { wholeNumber } from '../attributes.ts';

const NUMBER = 'data-mark';

/** Words that carry the number of a marked phrase of a norm; the outermost mark, so that it is one element. */
export const NormMark = Mark.create({
  name: 'normMark',
  priority: 1001,
  inclusive: false,
  keepOnSplit: false,

  addAttributes() {
    return {
      n: {
        parseHTML: numberOf,
        renderHTML: (attributes) => ({ [NUMBER]: String(attributes.n) }),
      },
    };
  },

  parseHTML() {
    const read = wholeNumber(1, LIMITS.normMarks);
    return [
      { tag: `mark[${NUMBER}]`, getAttrs: (element) => 'value' in read(numberOf(element)) && null },
    ];
  },

  renderHTML({ HTMLAttributes }) {
    return ['mark', mergeAttributes(HTMLAttributes), 0];
  },
});

function numberOf(element: HTMLElement): number {
  return Number(element.getAttribute(NUMBER));
}
