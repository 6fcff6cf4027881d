import { mergeAttributes, Node } from '@tiptap/core';
import { uuid } from '../attributes.ts';

export interface SourceMentionOptions {
  /** The number under which the page shows a source, if it shows it. */
  numberOf: (sourceId: string) => number | undefined;
}

const MENTION = 'data-source-id';

/** A source of the report in the running text: one sign that shows the source's number. */
export const SourceMention = Node.create<SourceMentionOptions>({
  name: 'sourceMention',
  group: 'inline',
  inline: true,
  atom: true,

  addOptions() {
    return { numberOf: () => undefined };
  },

  addAttributes() {
    return {
      sourceId: {
        parseHTML: (element) => element.getAttribute(MENTION),
        renderHTML: (attributes) => ({ [MENTION]: String(attributes.sourceId) }),
      },
    };
  },

  parseHTML() {
    return [
      {
        tag: `[${MENTION}]`,
        getAttrs: (element) => 'value' in uuid(element.getAttribute(MENTION)) && null,
      },
    ];
  },

  renderHTML({ node, HTMLAttributes }) {
    const number = this.options.numberOf(String(node.attrs.sourceId));
    return ['span', mergeAttributes(HTMLAttributes, { class: 'ref' }), shown(number)];
  },

  renderText({ node }) {
    return shown(this.options.numberOf(String(node.attrs.sourceId)));
  },

  addNodeView() {
    return ({ node }) => {
      const dom = document.createElement('span');
      dom.className = 'ref';
      dom.setAttribute(MENTION, String(node.attrs.sourceId));
      dom.textContent = shown(this.options.numberOf(String(node.attrs.sourceId)));
      return { dom, ignoreMutation: () => true };
    };
  },
});

/** Puts the present numbers into the mentions on the screen, after sources were added or put in order. */
export function renumberMentions(
  root: HTMLElement,
  numberOf: SourceMentionOptions['numberOf'],
): void {
  for (const mention of root.querySelectorAll(`[${MENTION}]`)) {
    mention.textContent = shown(numberOf(mention.getAttribute(MENTION) ?? ''));
  }
}

function shown(number: number | undefined): string {
  return `[${number ?? '…'}]`;
}
