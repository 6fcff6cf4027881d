import { InputRule, Mark, Node, type AnyExtension, type Extensions } from '@tiptap/core';
import { Link } from '@tiptap/extension-link';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';
import { canonicalHref } from '../link-address.ts';
import { isMarkName, isNodeName, LINK_REL, MARKS, NODES } from '../schema.ts';
import { CleanPaste } from './clean-paste.ts';
import { NormMark } from './norm-mark.ts';
import { ruled } from './ruled-attributes.ts';
import { SourceMention, type SourceMentionOptions } from './source-mention.ts';
import { typedAddress } from './typed-address.ts';

/** The editor's extensions: the nodes and marks of `schema.ts`, each with its attributes and no other. */
export function richTextExtensions(options: Partial<SourceMentionOptions> = {}): Extensions {
  return [
    Kit.configure({
      code: false,
      codeBlock: false,
      heading: { levels: [2, 3] },
      horizontalRule: false,
      link: false,
      strike: false,
      trailingNode: false,
      underline: false,
    }),
    ...[
      OurLink,
      OurTable,
      OurRow,
      TableHeader,
      TableCell,
      SourceMention.configure(options),
      NormMark,
    ].map(bySchema),
    CleanPaste,
  ];
}

function bySchema(extension: AnyExtension): AnyExtension {
  if (extension instanceof Node && isNodeName(extension.name))
    return ruled(extension, NODES[extension.name].attributes);
  if (extension instanceof Mark && isMarkName(extension.name))
    return ruled(extension, MARKS[extension.name]);
  return extension;
}

const Kit = StarterKit.extend({
  addExtensions() {
    return (this.parent?.() ?? []).map((extension: AnyExtension) => {
      if (extension instanceof Node && extension.name === 'heading')
        return bySchema(withEveryLevel(extension));
      if (extension instanceof Node && extension.name === 'orderedList')
        return bySchema(withBoundedStart(extension));
      return bySchema(extension);
    });
  },
});

/** Headings pasted from elsewhere keep their rank as far as we have ranks. */
function withEveryLevel(heading: Node): Node {
  return heading.extend({
    parseHTML: () =>
      [1, 2, 3, 4, 5, 6].map((level) => ({
        tag: `h${level}`,
        attrs: { level: Math.min(Math.max(level, 2), 3) },
      })),
  });
}

/** A typed number begins a list only if a list may begin with it. */
function withBoundedStart(orderedList: Node): Node {
  return orderedList.extend({
    addInputRules() {
      return (this.parent?.() ?? []).map(
        ({ handler }) => new InputRule({ find: /^(\d{1,6})\.\s$/, handler }),
      );
    },
  });
}

const OurLink = Link.extend({ inclusive: false }).configure({
  openOnClick: false,
  autolink: true,
  linkOnPaste: true,
  defaultProtocol: 'https',
  HTMLAttributes: { target: null, rel: LINK_REL },
  isAllowedUri: (address) => canonicalHref(address) !== null,
  shouldAutoLink: (address) => typedAddress(address) !== null,
});

const OurRow = TableRow.extend({ content: '(tableCell | tableHeader)+' });

/** At the last cell Tab leaves the table instead of making rows without end, so nobody is held in it. */
const OurTable = Table.extend({
  addKeyboardShortcuts() {
    return { ...this.parent?.(), Tab: () => this.editor.commands.goToNextCell() };
  },
});
