import type { Tried } from './try-out.ts';

/** What came of all posts together. */
export class Figures {
  #posts = 0;
  #changed = 0;
  #faults = 0;
  #statuses = new Map<number, number>();
  #times: number[] = [];

  add({ answer, changed, faults }: Tried): void {
    this.#posts += 1;
    this.#changed += changed.length;
    this.#faults += faults.length;
    this.#statuses.set(answer.status, (this.#statuses.get(answer.status) ?? 0) + 1);
    this.#times.push(answer.ms);
  }

  #quantile(part: number): number {
    const sorted = this.#times.toSorted((a, b) => a - b);
    return Math.round(sorted[Math.floor(sorted.length * part)] ?? 0);
  }

  #broken(): number {
    return [...this.#statuses].reduce(
      (sum, [status, count]) => (status >= 500 ? sum + count : sum),
      0,
    );
  }

  asJson() {
    return {
      posts: this.#posts,
      statuses: Object.fromEntries([...this.#statuses].toSorted()),
      broken: this.#broken(),
      changed: this.#changed,
      faults: this.#faults,
      p95: this.#quantile(0.95),
    };
  }

  line(acts: number): string {
    const { posts, statuses, broken, changed, faults, p95 } = this.asJson();
    const histogram = Object.entries(statuses).map(([status, count]) => `${count} × ${status}`);
    return `${posts} posts over ${acts} acts: ${broken} × 5xx, ${changed} tables changed by what was refused, ${faults} faults, p95 ${p95} ms (${histogram.join(', ')})`;
  }
}
