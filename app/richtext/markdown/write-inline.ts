import type { Inline, Mark } from '../document.ts';
import { runsThrough, type Run } from './mark-runs.ts';
import { LINE_BREAK } from './notation.ts';
import { escapeAddress, escapeText, protectEnds, protectLine } from './write-text.ts';

/** Where the words stand: a paragraph may take several lines, a heading and a cell one. */
export type Place = 'paragraph' | 'heading' | 'cell';

/** Writes the inline nodes of one block. */
export function writeInline(nodes: readonly Inline[], place: Place): string {
  const text = new InlineWriter(nodes, place).write();
  return place === 'paragraph' ? text.split('\n').map(protectLine).join('\n') : protectEnds(text);
}

interface OpenBracket {
  readonly run: Run;
  readonly from: number;
}

/** What begins and ends between two nodes. */
interface Edge {
  readonly ending: readonly Run[];
  readonly beginning: readonly Run[];
}

/**
 * Bold and italic are switches, on and off; links and norm marks are brackets, which nest: one that
 * another overlaps is closed and opened again.
 */
class InlineWriter {
  readonly #nodes: readonly Inline[];
  readonly #place: Place;
  readonly #runs: readonly Run[][];
  #open: OpenBracket[] = [];
  #onNewLine = false;

  constructor(nodes: readonly Inline[], place: Place) {
    this.#nodes = nodes;
    this.#place = place;
    this.#runs = runsThrough(nodes);
  }

  write(): string {
    let text = '';
    this.#nodes.forEach((node, index) => {
      const signs = this.#signs(index);
      text += signs + this.#node(node, index, signs);
    });
    return text + this.#signs(this.#nodes.length);
  }

  #edge(index: number): Edge {
    return {
      ending: (this.#runs[index - 1] ?? []).filter((run) => run.end === index),
      beginning: (this.#runs[index] ?? []).filter((run) => run.start === index),
    };
  }

  /** The signs between two nodes: what closes, then what switches, then what opens. */
  #signs(index: number): string {
    const active = this.#runs[index] ?? [];
    const keep = this.#open.findIndex(({ run }) => !active.includes(run));
    const closed = keep < 0 ? [] : this.#open.splice(keep).reverse();
    const opened = active
      .filter((run) => this.#isBracket(run) && !this.#open.some((open) => open.run === run))
      .sort((a, b) => b.end - a.end)
      .map((run) => ({ run, from: index }));
    this.#open.push(...opened);

    const { ending, beginning } = this.#edge(index);
    const outerClosed = closed.at(-1);
    const outerOpened = opened[0];
    const endsInside = (run: Run) => outerClosed !== undefined && run.start > outerClosed.from;
    const beginsInside = (run: Run) => outerOpened !== undefined && run.end < outerOpened.run.end;
    return [
      switches(ending.filter(endsInside)),
      ...closed.map(({ run }) => closing(run.mark)),
      switches([
        ...ending.filter((run) => !endsInside(run)),
        ...beginning.filter((run) => !beginsInside(run)),
      ]),
      '['.repeat(opened.length),
      switches(beginning.filter(beginsInside)),
    ].join('');
  }

  #node(node: Inline, index: number, signs: string): string {
    const newLine = node.type === 'hardBreak' && this.#mayBeNewLine(index);
    this.#onNewLine = newLine;
    if (node.type === 'hardBreak') return newLine ? '\n' : LINE_BREAK;
    if (node.type === 'sourceMention') return `[@${node.attrs.sourceId}]`;
    const link = this.#runs[index]?.find(({ mark }) => mark.type === 'link');
    if (link && !this.#isBracket(link)) return `<${node.text}>`;
    return this.#text(node.text, index, signs);
  }

  /** A blank beside a switch would take its meaning away, so it is written as `\ `. */
  #text(text: string, index: number, signs: string): string {
    const escaped = escapeText(text, {
      brackets: this.#open.length > 0,
      row: this.#place === 'cell',
    });
    const afterSwitch = signs.endsWith('*') && this.#edge(index).beginning.some(isSwitch);
    const beforeSwitch = this.#edge(index + 1).ending.some(isSwitch);
    const started = afterSwitch && escaped.startsWith(' ') ? `\\${escaped}` : escaped;
    if (!beforeSwitch || !started.endsWith(' ') || started === '\\ ') return started;
    return `${started.slice(0, -1)}\\ `;
  }

  /** A new line is a break unless the line would be empty or a mark would begin or end at it. */
  #mayBeNewLine(index: number): boolean {
    const isWithin = index > 0 && index < this.#nodes.length - 1;
    const reopened = this.#open.some(({ from }) => from === index);
    return (
      this.#place === 'paragraph' &&
      isWithin &&
      !this.#onNewLine &&
      !reopened &&
      this.#edge(index).beginning.length === 0 &&
      this.#edge(index + 1).ending.length === 0
    );
  }

  /** A link whose words are its address is written as `<address>` and needs no brackets. */
  #isBracket(run: Run): boolean {
    if (run.mark.type !== 'link') return run.mark.type === 'normMark';
    const only = run.end - run.start === 1 ? this.#nodes[run.start] : undefined;
    return !(
      only?.type === 'text' &&
      only.text === run.mark.attrs.href &&
      !only.text.includes('|')
    );
  }
}

function isSwitch(run: Run): boolean {
  return run.mark.type === 'bold' || run.mark.type === 'italic';
}

function switches(runs: readonly Run[]): string {
  const has = (type: Mark['type']) => runs.some((run) => run.mark.type === type);
  return `${has('bold') ? '**' : ''}${has('italic') ? '*' : ''}`;
}

function closing(mark: Mark): string {
  if (mark.type === 'link') return `](${escapeAddress(mark.attrs.href)})`;
  return mark.type === 'normMark' ? `]{${mark.attrs.n}}` : '';
}
