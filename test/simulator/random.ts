/** Drawn from one seed: the same on every machine. */
export class Random {
  private state: number;

  constructor(seed: number) {
    // Seeds that follow each other must not begin alike.
    this.state = Math.imul(seed + 1, 0x9e3779b1) ^ 0x5bf03635;
    for (let i = 0; i < 8; i += 1) this.next();
  }

  /** A whole number from 0 to 2^32 − 1: mulberry32. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }

  /** From `least` to `most`, both inclusive. */
  between(least: number, most: number): number {
    return least + (this.next() % (most - least + 1));
  }

  chance(share: number): boolean {
    return this.next() < share * 2 ** 32;
  }

  /** One of them; undefined where there is none. */
  oneOf<Item>(items: readonly Item[]): Item | undefined {
    return items[this.next() % Math.max(1, items.length)];
  }

  /** One of the names, each as often as its weight says. */
  weighted<Name extends string>(weights: Readonly<Record<Name, number>>): Name {
    const entries = Object.keys(weights).filter((name): name is Name => Object.hasOwn(weights, name));
    let left = this.between(
      1,
      entries.reduce((sum, name) => sum + weights[name], 0),
    );
    for (const name of entries) {
      left -= weights[name];
      if (left <= 0) return name;
    }
    throw new RangeError('no weights');
  }

  uuid(): string {
    const digits = Array.from({ length: 4 }, () => this.next().toString(16).padStart(8, '0')).join('');
    const parts = [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20)];
    return [...parts, digits.slice(20)].join('-');
  }
}
