/**
 * A map of bounded weight that drops entries not used recently. It has two halves. When the newer half is full, it
 * becomes the older half, and entries of the old one are dropped unless they were used since. It keeps no order, so
 * repeated reads of the same entries cost nothing.
 */
export class LatelyUsed<Key, Value> {
  private recent = new Map<Key, Value>();
  private older = new Map<Key, Value>();
  private weight = 0;
  private olderWeight = 0;

  /** `weightOf` must answer the same for as long as an entry is kept. */
  constructor(
    private readonly most: number,
    private readonly weightOf: (key: Key, value: Value) => number = () => 1,
  ) {}

  /** Weight of all that is kept. */
  get kept(): number {
    return this.weight + this.olderWeight;
  }

  get(key: Key): Value | undefined {
    const value = this.recent.get(key);
    if (value !== undefined) return value;
    const older = this.older.get(key);
    if (older !== undefined) this.set(key, older);
    return older;
  }

  set(key: Key, value: Value): void {
    this.delete(key);
    const weight = this.weightOf(key, value);
    if (this.weight + weight > this.most / 2) {
      this.older = this.recent;
      this.olderWeight = this.weight;
      this.recent = new Map();
      this.weight = 0;
    }
    this.recent.set(key, value);
    this.weight += weight;
  }

  delete(key: Key): void {
    const older = this.older.get(key);
    if (older !== undefined && this.older.delete(key)) this.olderWeight -= this.weightOf(key, older);
    const value = this.recent.get(key);
    if (value !== undefined && this.recent.delete(key)) this.weight -= this.weightOf(key, value);
  }
}
