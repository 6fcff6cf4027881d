import {
  renderJSONContentToReactElement,
  type NodeProps,
} from '@tiptap/static-renderer/json/react';
import { createElement, type ReactNode } from 'react';
import { displayTree, type DisplayNode } from './display-tree.ts';
import type { CellAttributes, RichTextDocument } from './document.ts';
import { canonicalHref } from './link-address.ts';
import { LINK_REL } from './schema.ts';
import type { WordLink } from './word-links.ts';

/** Where the mention of a source leads, by the id of the source. */
export type SourceTargets = Readonly<
  Record<string, { number: number; href: string; title?: string }>
>;

/**
 * Rich text on a reading page, without the editor. A source that is not among `sources` (its reader
 * may not know it) is shown without number and address.
 */
export function RichText(props: {
  doc: RichTextDocument;
  sources?: SourceTargets;
  /** The level that headings of the text begin with: one below the heading they stand under. */
  headingLevel?: 2 | 3 | 4;
  /** What a screen reader calls a table that scrolls sideways. */
  tableLabel?: string;
  /** Words that lead somewhere in this product, as citations lead to their act. */
  links?: readonly WordLink[];
}) {
  const { doc, sources = {}, headingLevel = 3, tableLabel, links = [] } = props;
  const render = renderJSONContentToReactElement({
    nodeMapping: { ...NODES, ...nodesFor({ sources, headingLevel, tableLabel }) },
    markMapping: {},
    unhandledNode: () => null,
  });
  return <div className="prose">{render({ content: displayTree(doc, links) })}</div>;
}

type Shown = NodeProps<DisplayNode, ReactNode>;
type Mapping = Record<string, (shown: NodeProps) => ReactNode>;

const NODES: Mapping = {
  doc: ({ children }) => <>{children}</>,
  text: ({ node }: Shown) => node.text,
  hardBreak: () => <br />,
  paragraph: ({ children }) => <p>{children}</p>,
  bulletList: ({ children }) => <ul>{children}</ul>,
  orderedList: ({ node, children }: Shown) => (
    <ol start={node.attrs.start as number | undefined}>{children}</ol>
  ),
  listItem: ({ children }) => <li>{children}</li>,
  blockquote: ({ children }) => <blockquote>{children}</blockquote>,
  tableRow: ({ children }) => <tr>{children}</tr>,
  tableCell: ({ node, children }: Shown) => <td {...spans(node)}>{children}</td>,
  tableHeader: ({ node, children }: Shown) => (
    <th {...spans(node)} scope={node.attrs.scope as string}>
      {children}
    </th>
  ),
  bold: ({ children }) => <strong>{children}</strong>,
  italic: ({ children }) => <em>{children}</em>,
  link: ({ node, children }: Shown) => (
    <OutsideLink href={String(node.attrs.href)}>{children}</OutsideLink>
  ),
  wordLink: ({ node, children }: Shown) => (
    <OwnLink href={String(node.attrs.href)}>{children}</OwnLink>
  ),
  normMark: ({ node, children }: Shown) => (
    <mark data-mark={String(node.attrs.n)} tabIndex={0}>
      {children}
      <sup>{String(node.attrs.n)}</sup>
    </mark>
  ),
};

function nodesFor(page: {
  sources: SourceTargets;
  headingLevel: number;
  tableLabel: string | undefined;
}): Mapping {
  return {
    heading: ({ node, children }: Shown) =>
      createElement(`h${Number(node.attrs.level) - 2 + page.headingLevel}`, null, children),
    sourceMention: ({ node }: Shown) => <Mention node={node} sources={page.sources} />,
    table: ({ node, children }: Shown) => (
      <div
        className="overflow-x-auto"
        tabIndex={0}
        role={page.tableLabel && 'region'}
        aria-label={page.tableLabel}
      >
        <table>
          <ColumnWidths table={node} />
          <tbody>{children}</tbody>
        </table>
      </div>
    ),
  };
}

/** The address is judged once more where it becomes a link, whatever way the document came. */
function OutsideLink(props: { href: string; children: ReactNode }) {
  if (canonicalHref(props.href) === null) return <>{props.children}</>;
  return (
    <a href={props.href} rel={LINK_REL}>
      {props.children}
    </a>
  );
}

/** Leads to a page of ours, whatever way the address came. */
function OwnLink(props: { href: string; children: ReactNode }) {
  if (!/^\/[a-z]/.test(props.href)) return <>{props.children}</>;
  return <a href={props.href}>{props.children}</a>;
}

function Mention(props: { node: DisplayNode; sources: SourceTargets }) {
  const id = String(props.node.attrs.sourceId);
  const source = Object.hasOwn(props.sources, id) ? props.sources[id] : undefined;
  if (!source || props.node.attrs.inLink)
    return <span className="ref">[{source?.number ?? '…'}]</span>;
  return (
    <a className="ref" href={source.href} title={source.title}>
      [{source.number}]
    </a>
  );
}

function ColumnWidths(props: { table: DisplayNode }) {
  const cells = props.table.content[0]?.content ?? [];
  const widths = cells.flatMap(({ attrs }) => {
    const { colspan = 1, colwidth } = attrs as CellAttributes;
    return colwidth ?? Array<number>(colspan).fill(0);
  });
  if (widths.every((width) => width === 0)) return null;
  return (
    <colgroup>
      {widths.map((width, column) => (
        <col key={column} width={width || undefined} />
      ))}
    </colgroup>
  );
}

function spans(node: DisplayNode): { colSpan?: number; rowSpan?: number } {
  const { colspan, rowspan } = node.attrs as CellAttributes;
  return { colSpan: colspan, rowSpan: rowspan };
}
