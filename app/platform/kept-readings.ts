let lastName = 0;

/**
 * What texts of the database were read as, kept for the same texts: a row or a list that has not changed is
 * taken apart once. A kept value writes itself out in JSON as a name of its own, so that the markup made of it is
 * found by the name, without writing out the whole. It is never changed, and never sent as JSON.
 */
export class KeptReadings<T extends object> {
  readonly #mostLetters: number;
  readonly #kept = new Map<string, T>();
  #letters = 0;

  constructor(mostLetters: number) {
    this.#mostLetters = mostLetters;
  }

  /** The value of a text; what was not asked for longest is forgotten first. */
  of(text: string, read: (text: string) => T): T {
    const known = this.#kept.get(text);
    if (known) this.#kept.delete(text);
    else this.#letters += text.length;
    const value = known ?? named(read(text));
    this.#kept.set(text, value);
    for (const oldest of this.#kept.keys()) {
      if (this.#letters <= this.#mostLetters) break;
      this.#kept.delete(oldest);
      this.#letters -= oldest.length;
    }
    return value;
  }
}

function named<T extends object>(value: T): T {
  const name = `=${(lastName += 1)}`;
  return Object.defineProperty(value, 'toJSON', { value: () => name });
}
