import type { Inline, Mark } from '../document.ts';
import { joinEqualTexts } from '../join-texts.ts';
import { MARK_ORDER } from '../schema.ts';
import { scanInline, type Token } from './scan-inline.ts';

/** Reads the inline nodes of one block; a sign without its partner stays as it was typed. */
export function readInline(text: string): Inline[] {
  const tokens = scanInline(text);
  const begins = pairBrackets(tokens);
  const ends = new Set([...begins.values()].map(({ end }) => end));
  const bold = pairSwitches(tokens, (count) => count >= 2);
  const italic = pairSwitches(tokens, (count) => count !== 2);

  const active = new Map<Mark['type'], Mark>();
  const toggle = (mark: Mark) =>
    active.has(mark.type) ? active.delete(mark.type) : active.set(mark.type, mark);
  const nodes: Inline[] = [];
  const push = (node: Inline) => nodes.push(marked(node, active));
  tokens.forEach((token, index) => {
    if (token.kind === 'text') push({ type: 'text', text: token.text });
    else if (token.kind === 'node') push(token.node);
    else if (token.kind === 'open') {
      const span = begins.get(index);
      if (span) active.set(span.mark.type, span.mark);
      else push({ type: 'text', text: '[' });
    } else if (token.kind === 'close') {
      if (ends.has(index)) active.delete(token.mark.type);
      else push({ type: 'text', text: token.raw });
    } else {
      const literal = token.count - (bold.has(index) ? 2 : 0) - (italic.has(index) ? 1 : 0);
      if (literal > 0) push({ type: 'text', text: '*'.repeat(literal) });
      if (bold.has(index)) toggle({ type: 'bold' });
      if (italic.has(index)) toggle({ type: 'italic' });
    }
  });
  return joinEqualTexts(nodes);
}

function marked(node: Inline, active: ReadonlyMap<Mark['type'], Mark>): Inline {
  const own = new Map([...active, ...(node.marks ?? []).map((mark) => [mark.type, mark] as const)]);
  const marks = MARK_ORDER.flatMap((name) => own.get(name) ?? []);
  return marks.length > 0 ? { ...node, marks } : node;
}

/**
 * Which opening brackets have found their closing ones. A link holds no link and a norm mark no
 * norm mark, and neither is empty.
 */
function pairBrackets(tokens: readonly Token[]): Map<number, { mark: Mark; end: number }> {
  const pairs = new Map<number, { mark: Mark; end: number }>();
  const open: { index: number; contentBefore: number; holds: Set<Mark['type']> }[] = [];
  let content = 0;
  tokens.forEach((token, index) => {
    if (token.kind === 'open') open.push({ index, contentBefore: content, holds: new Set() });
    if (token.kind === 'text' || token.kind === 'node') content++;
    if (token.kind === 'node')
      for (const mark of token.node.marks ?? []) open.at(-1)?.holds.add(mark.type);
    if (token.kind !== 'close') return;
    const last = open.at(-1);
    if (!last || last.holds.has(token.mark.type) || content === last.contentBefore) return;
    open.pop();
    pairs.set(last.index, { mark: token.mark, end: index });
    const outer = open.at(-1);
    for (const type of [...last.holds, token.mark.type]) outer?.holds.add(type);
  });
  return pairs;
}

/** Which tokens of stars switch a mark on or off: they alternate, and one without a partner is text. */
function pairSwitches(tokens: readonly Token[], counts: (count: number) => boolean): Set<number> {
  const switches = new Set<number>();
  let opened: number | null = null;
  tokens.forEach((token, index) => {
    if (token.kind !== 'stars' || !counts(token.count)) return;
    if (opened === null) {
      if (token.canOpen) opened = index;
    } else if (token.canClose) {
      switches.add(opened).add(index);
      opened = null;
    }
  });
  return switches;
}
