/** Sweeping costs a look at every session that is kept, so it waits until there are twice as many as it left. */
const FEWEST_SWEPT = 1_000;

/** Sessions that were signed out of, until they would be over anyway. */
export class EndedSessions {
  /** Milliseconds since 1970, by digest; not a number if the log says no instant, and then kept for ever. */
  private readonly ends = new Map<string, number>();
  private sweepAt = FEWEST_SWEPT;

  constructor(private readonly now: () => number = Date.now) {}

  /** How many are kept. */
  get size(): number {
    return this.ends.size;
  }

  has(digest: string): boolean {
    return this.ends.has(digest);
  }

  /** `endsAt` is an ISO instant. */
  add(digest: string, endsAt: string): void {
    const end = Date.parse(endsAt);
    if (end <= this.now()) return;
    this.ends.set(digest, end);
    if (this.ends.size >= this.sweepAt) this.sweep();
  }

  private sweep(): void {
    const now = this.now();
    for (const [digest, end] of this.ends) if (end <= now) this.ends.delete(digest);
    this.sweepAt = Math.max(FEWEST_SWEPT, 2 * this.ends.size);
  }
}
