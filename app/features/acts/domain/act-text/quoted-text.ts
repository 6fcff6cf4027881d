// Units of another act in quotes, after «в следующей редакции:» or «мынадай редакцияда жазылсын:».
// From domain/importing.md, 4: they are no units of this act. The closing quote may be missing, and a quoted
// title may end in one; then the quote ends where the outer list goes on.

/** Quotes left open: pairs of different signs nest, straight ones come in twos. */
interface OpenQuotes {
  depth: number;
  straight: boolean;
}

function openAfter(text: string, before: OpenQuotes): OpenQuotes {
  let { depth, straight } = before;
  for (const sign of text) {
    if (sign === '«' || sign === '“' || sign === '„') depth += 1;
    else if (sign === '»' || sign === '”') depth = Math.max(0, depth - 1);
    else if (sign === '"') straight = !straight;
  }
  return { depth, straight };
}

const none: OpenQuotes = { depth: 0, straight: false };
const isAnyOpen = ({ depth, straight }: OpenQuotes): boolean => depth > 0 || straight;

/** Follows a text paragraph by paragraph and tells which lie inside such a quote. */
export class QuotedText {
  #open = none;
  #before = '';

  get isOpen(): boolean {
    return isAnyOpen(this.#open);
  }

  /** Whether a paragraph begins a quoted passage that it does not end. */
  opensWith(text: string): boolean {
    return /:$/.test(this.#before) && /^[«"“„]/.test(text) && isAnyOpen(openAfter(text, none));
  }

  /** Takes note of a paragraph outside any quote. */
  pass(text: string): void {
    this.#before = text;
  }

  /** Takes note of a paragraph inside the quote. */
  take(text: string): void {
    this.#open = openAfter(text, this.#open);
    this.#before = text;
  }

  /** The outer list goes on although the closing quote is missing. */
  end(): void {
    this.#open = none;
  }
}
