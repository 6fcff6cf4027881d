/**
 * The small Markdown of the text area. Ordinary text reads as people expect: `##` and `###`, `- `,
 * `1. `, `> `, `**bold**`, `*italic*`, `[words](address)`, `| tables |`, a new line for a new line.
 * What is rare has a mark of its own, so that nothing is lost on the way:
 *
 * - `<br>` a line break where a new line would not show one, `<p>` an empty paragraph;
 * - `[words]{1}` words of a marked norm, `[@id]` a mention of a source;
 * - `* ` beside `- `, and `1)` beside `1.`, begin a second list next to the first;
 * - `|= header |`, `|{colspan=2} cell |`; a table whose cells hold more than a line stands between
 *   `{|` and `|}`, a cell from `|` on, its further lines indented, rows parted by `|-`;
 * - `\` before a sign takes its meaning away; `&#32;` is the sign with that number.
 */
export const HEADING = /^(#{1,6})(?= |$)/;
export const BULLET = /^([-*•])(?= |$)/;
export const NUMBER = /^(\d{1,6})([.)])(?= |$)/;

export const EMPTY_PARAGRAPH = '<p>';
export const LINE_BREAK = '<br>';
export const TABLE_OPEN = '{|';
export const TABLE_CLOSE = '|}';
export const ROW_BREAK = '|-';

/** Further lines of an item stand at least so far in; those of a cell just so far. */
export const INDENT = 2;

/** Whether a line, its blanks at the left gone, begins something other than a paragraph. */
export function beginsBlock(line: string): boolean {
  return (
    line.startsWith('>') ||
    line.startsWith('|') ||
    line === TABLE_OPEN ||
    line === EMPTY_PARAGRAPH ||
    HEADING.test(line) ||
    BULLET.test(line) ||
    NUMBER.test(line)
  );
}

/** A line without the blanks and tabs at its ends; other spaces are part of the text. */
export function trimmed(line: string): string {
  let from = 0;
  let to = line.length;
  while (from < to && isBlank(line[from])) from++;
  while (to > from && isBlank(line[to - 1])) to--;
  return line.slice(from, to);
}

function isBlank(sign: string | undefined): boolean {
  return sign === ' ' || sign === '\t';
}
