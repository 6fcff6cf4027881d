import type { Inline, Mark } from '../document.ts';
import { MARK_ORDER, type MarkName } from '../schema.ts';

/** A mark from the node where it begins to the one before which it ends. */
export interface Run {
  readonly mark: Mark;
  readonly start: number;
  end: number;
}

/** For each node the runs that pass through it, the outer ones first. */
export function runsThrough(nodes: readonly Inline[]): Run[][] {
  const current = new Map<MarkName, Run>();
  return nodes.map((node, index) => {
    const marks = new Map((node.marks ?? []).map((mark) => [mark.type, mark]));
    return MARK_ORDER.flatMap((name) => {
      const mark = marks.get(name);
      const before = current.get(name);
      if (!mark) {
        current.delete(name);
        return [];
      }
      if (before && sameMark(before.mark, mark)) {
        before.end = index + 1;
        return [before];
      }
      const run: Run = { mark, start: index, end: index + 1 };
      current.set(name, run);
      return [run];
    });
  });
}

function sameMark(one: Mark, other: Mark): boolean {
  if (one.type === 'link') return other.type === 'link' && one.attrs.href === other.attrs.href;
  if (one.type === 'normMark') return other.type === 'normMark' && one.attrs.n === other.attrs.n;
  return one.type === other.type;
}
