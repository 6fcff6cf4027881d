import { Extension } from '@tiptap/core';
import { DOMParser, type ParseOptions, type Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { printable } from '../printable.ts';
import { cleanForeignHtml } from './foreign-html.ts';

/** What is pasted or dropped is cleaned as a tree, before the schema takes from it what it knows. */
export const CleanPaste = Extension.create({
  name: 'cleanPaste',

  addProseMirrorPlugins() {
    const { schema } = this.editor;
    const clipboardParser = new CleaningParser(schema, DOMParser.fromSchema(schema).rules);
    return [new Plugin({ props: { clipboardParser, transformPastedText: printable } })];
  },
});

class CleaningParser extends DOMParser {
  override parseSlice(dom: globalThis.Node, options?: ParseOptions): Slice {
    if (dom instanceof HTMLElement) cleanForeignHtml(dom);
    return super.parseSlice(dom, options);
  }
}
