/** The same sequence for the same seed, on every machine. */
export class Random {
  constructor(private state: number) {}

  /** 0 to `below` − 1. */
  whole(below: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  }

  chance(percent: number): boolean {
    return this.whole(100) < percent;
  }

  of<T>(all: readonly T[]): T {
    const chosen = all[this.whole(all.length)];
    if (chosen === undefined) throw new Error('nothing to choose from');
    return chosen;
  }
}
