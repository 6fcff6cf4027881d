import { trimmed } from './notation.ts';

/** A place in the lines of one container; the lines before it are read. */
export class Lines {
  readonly #lines: readonly string[];
  /** For each line the first one from it on that is not empty, found once for all. */
  readonly #filled: number[];
  #at = 0;

  constructor(lines: readonly string[]) {
    this.#lines = lines;
    this.#filled = new Array<number>(lines.length);
    let next = lines.length;
    for (let at = lines.length - 1; at >= 0; at--) {
      if (trimmed(lines[at] ?? '') !== '') next = at;
      this.#filled[at] = next;
    }
  }

  /** The line at this place, or undefined at the end. */
  get line(): string | undefined {
    return this.#lines[this.#at];
  }

  /** The first line from here on that is not empty. */
  get nextFilled(): string | undefined {
    return this.#lines[this.#filled[this.#at] ?? this.#lines.length];
  }

  get place(): number {
    return this.#at;
  }

  back(place: number): void {
    this.#at = place;
  }

  take(): string {
    return this.#lines[this.#at++] ?? '';
  }

  skipEmpty(): void {
    this.#at = this.#filled[this.#at] ?? this.#lines.length;
  }
}

/** How far in a line begins. */
export function indentOf(line: string): number {
  let at = 0;
  while (line[at] === ' ') at++;
  return at;
}
