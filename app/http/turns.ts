/** How much of the server one sender may have while others ask as well. */
export interface Share {
  /** Requests in work at once, as long as none of theirs has to wait. */
  atOnce: number;
  /** Requests that may wait for their turn. */
  waiting: number;
}

/** Ends a request's turn; called again, it does nothing. */
export type EndTurn = () => void;

interface Waiting {
  begin: () => void;
  since: number;
}

interface Sender {
  inWork: number;
  waiting: Waiting[];
}

/** What a sender has in work at most while nobody else asks. */
const ALONE_AT_ONCE = 16;
/** Whoever has asked within this time may ask again. */
const LATELY_MS = 10_000;
/** So long a request that waits behind others of its sender lets everybody else go first. */
export const PATIENCE_MS = 1_000;

/**
 * Shares the server out. Who asks for little is served at once. Of a sender who asks for more than their share,
 * requests are served one after the other, each when nobody else is being served, or after a second; what would
 * wait behind too many is refused. A sender whom nobody stands beside may have more.
 */
export class Turns {
  readonly #senders = new Map<string, Sender>();
  readonly #now: () => number;
  #inWork = 0;
  #waiting = 0;
  /** Who has asked last, and who before that was somebody else. */
  #last = { name: '', at: -Infinity };
  #other = { name: '', at: -Infinity };

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Begins at once, or later; what comes back leaves the row. Nothing comes back for what is refused. */
  take(name: string, share: Share, begin: (end: EndTurn) => void): (() => void) | null {
    this.#heard(name);
    const sender = this.#senders.get(name) ?? { inWork: 0, waiting: [] };
    if (sender.waiting.length >= share.waiting) return null;
    this.#senders.set(name, sender);
    const atOnce = this.#isAlone(name) ? ALONE_AT_ONCE : share.atOnce;
    if (sender.waiting.length === 0 && sender.inWork < atOnce) {
      this.#start(name, sender, begin);
      return () => undefined;
    }
    const waiting = { begin: () => this.#start(name, sender, begin), since: this.#now() };
    sender.waiting.push(waiting);
    this.#waiting += 1;
    return () => this.#leave(name, sender, waiting);
  }

  /** Begins those whose turn has come: to be called after each end, and when patience may be over. */
  next(): void {
    if (this.#waiting === 0) return;
    for (const [name, sender] of [...this.#senders]) {
      const [first] = sender.waiting;
      if (!first || !this.#mayBegin(name, sender, first)) continue;
      this.#leave(name, sender, first);
      // To the end of the row, so that loud senders are served by turns.
      this.#senders.delete(name);
      this.#senders.set(name, sender);
      first.begin();
    }
  }

  #mayBegin(name: string, { inWork }: Sender, { since }: Waiting): boolean {
    if (this.#isAlone(name)) return inWork < ALONE_AT_ONCE;
    return inWork === 0 && (this.#inWork === 0 || this.#now() - since >= PATIENCE_MS);
  }

  #heard(name: string): void {
    if (name !== this.#last.name) this.#other = this.#last;
    this.#last = { name, at: this.#now() };
  }

  #isAlone(name: string): boolean {
    const other = this.#last.name === name ? this.#other : this.#last;
    return this.#now() - other.at > LATELY_MS;
  }

  #start(name: string, sender: Sender, begin: (end: EndTurn) => void): void {
    sender.inWork += 1;
    this.#inWork += 1;
    let isEnded = false;
    begin(() => {
      if (isEnded) return;
      isEnded = true;
      sender.inWork -= 1;
      this.#inWork -= 1;
      this.#forget(name, sender);
      this.next();
    });
  }

  #leave(name: string, sender: Sender, waiting: Waiting): void {
    const at = sender.waiting.indexOf(waiting);
    if (at < 0) return;
    sender.waiting.splice(at, 1);
    this.#waiting -= 1;
    this.#forget(name, sender);
  }

  #forget(name: string, sender: Sender): void {
    if (sender.inWork === 0 && sender.waiting.length === 0) this.#senders.delete(name);
  }
}
