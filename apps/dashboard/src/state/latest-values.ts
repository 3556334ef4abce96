import { Store } from './store';

/** Values by name. Only the last few are kept. Subscribers are called for each new value. */
export class LatestValues<Value> {
  private readonly values = new Map<string, Value>();
  private readonly changes = new Store(0);
  readonly subscribe = this.changes.subscribe;

  constructor(private readonly most: number) {}

  get(name: string): Value | undefined {
    return this.values.get(name);
  }

  /** Puts a value as the latest; the oldest is forgotten when there are too many. */
  put(name: string, value: Value): void {
    this.values.delete(name);
    this.values.set(name, value);
    for (const oldest of this.values.keys()) {
      if (this.values.size <= this.most) break;
      this.values.delete(oldest);
    }
    this.tell();
  }

  /** Puts other values in the places of those that there are; undefined forgets one. */
  change(next: (value: Value, name: string) => Value | undefined): void {
    for (const [name, value] of this.values) {
      const after = next(value, name);
      if (after === undefined) this.values.delete(name);
      else this.values.set(name, after);
    }
    this.tell();
  }

  private tell(): void {
    this.changes.set(this.changes.get() + 1);
  }
}
