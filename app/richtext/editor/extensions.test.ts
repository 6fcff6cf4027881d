// @vitest-environment jsdom
import { getSchema } from '@tiptap/core';
import { Node as ProseNode } from '@tiptap/pm/model';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MARK_ORDER, MARKS, NODES, type NodeName } from '../schema.ts';
import { arbitraryDocument } from '../testing/arbitrary-document.ts';
import { linked } from '../testing/build.ts';
import { validateRichText } from '../validate.ts';
import { richTextExtensions } from './extensions.ts';

const schema = getSchema(richTextExtensions());
const names = Object.keys(NODES) as NodeName[];

describe('the editor’s schema and the validator’s are one', () => {
  test('the same nodes', () => expect(Object.keys(schema.nodes).sort()).toEqual([...names].sort()));
  test('the same marks, in the same order', () =>
    expect(Object.keys(schema.marks)).toEqual(MARK_ORDER));

  const kept = (rules: object) =>
    Object.entries(rules)
      .flatMap(([name, rule]) => ('read' in rule ? name : []))
      .sort();
  test.each(names)('the same attributes of %s', (name) => {
    expect(Object.keys(schema.nodes[name]?.spec.attrs ?? {}).sort()).toEqual(
      kept(NODES[name].attributes),
    );
  });
  test.each(MARK_ORDER)('the same attributes of %s', (name) => {
    expect(Object.keys(schema.marks[name]?.spec.attrs ?? {}).sort()).toEqual(kept(MARKS[name]));
  });

  test.each(names)('the same children of %s, first and later', (parent) => {
    const { children, filled, firstChild } = NODES[parent];
    const match = schema.nodes[parent]?.contentMatch;
    expect(match?.validEnd ?? true).toBe(!filled);
    for (const child of names) {
      const after = match?.matchType(schema.nodes[child]!);
      expect([child, Boolean(after)]).toEqual([
        child,
        (firstChild ? [firstChild] : children).includes(child),
      ]);
      for (const next of after ? names : []) {
        expect([next, Boolean(after?.matchType(schema.nodes[next]!))]).toEqual([
          next,
          children.includes(next),
        ]);
      }
      if (after) expect(after.validEnd).toBe(true);
    }
  });

  test.each(names)('the same marks on the children of %s', (parent) => {
    const marked = NODES[parent].children.includes('text');
    for (const mark of MARK_ORDER)
      expect(schema.nodes[parent]?.allowsMarkType(schema.marks[mark]!)).toBe(marked);
  });

  test('each mark excludes itself alone', () => {
    for (const one of MARK_ORDER) {
      for (const other of MARK_ORDER)
        expect(schema.marks[one]?.excludes(schema.marks[other]!)).toBe(one === other);
    }
  });
});

test('every valid document is a document of the editor, and comes out of it unchanged', () => {
  fc.assert(
    fc.property(arbitraryDocument, (doc) => {
      const node = ProseNode.fromJSON(schema, doc);
      node.check();
      expect(validateRichText(node.toJSON())).toEqual({ ok: true, doc });
    }),
  );
});

test.each([
  ['a level', 'heading', { level: 4 }],
  ['a start', 'orderedList', { start: -1 }],
  ['a span', 'tableCell', { colspan: 0 }],
  ['a source', 'sourceMention', { sourceId: 'x' }],
])('the editor’s schema itself refuses %s out of range', (_name, type, attrs) => {
  expect(() => schema.nodes[type]?.create(attrs)).toThrow(RangeError);
});

describe('what Tiptap writes with its own settings is accepted too', () => {
  const stock = getSchema([StarterKit, Table, TableRow, TableHeader, TableCell]);
  const foreign = { sourceMention: 1, normMark: 1 };

  test('all attributes at their defaults', () => {
    fc.assert(
      fc.property(arbitraryDocument, (doc) => {
        fc.pre(!Object.keys(foreign).some((name) => JSON.stringify(doc).includes(`"${name}"`)));
        const json: unknown = ProseNode.fromJSON(stock, doc).toJSON();
        expect(validateRichText(json)).toEqual({ ok: true, doc });
      }),
      { numRuns: 60 },
    );
  });

  test('they are the ones that the schema drops', () => {
    const dropped = (rules: object) =>
      Object.entries(rules).flatMap(([name, rule]) => ('dropped' in rule ? name : []));
    const link = ProseNode.fromJSON(stock, {
      type: 'text',
      text: 'а',
      marks: [{ type: 'link', attrs: { href: 'https://edu.kz/' } }],
    }).toJSON() as { marks: { attrs: object }[] };
    expect(Object.keys(link.marks[0]?.attrs ?? {}).sort()).toEqual(
      ['href', ...dropped(MARKS.link)].sort(),
    );
    const cell = stock.nodes.tableCell!.createAndFill()!.toJSON() as { attrs: object };
    expect(Object.keys(cell.attrs).sort()).toEqual(Object.keys(NODES.tableCell.attributes).sort());
    const list = stock.nodes.orderedList!.createAndFill()!.toJSON() as { attrs: object };
    expect(list.attrs).toEqual({ start: 1, type: null });
  });

  test('while its own check lets scripts through, which is why the validator stands before it', () => {
    const script = linked('javascript:alert(1)', { class: 'btn', target: '_top' });
    expect(() => ProseNode.fromJSON(stock, script).check()).not.toThrow();
    expect(() => ProseNode.fromJSON(schema, script).check()).toThrow(RangeError);
  });
});
