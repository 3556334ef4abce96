/** Keeps a repeatedly read value only where it differs from the previous one. */
export class Sparse<Value> {
  readonly changes: Value[] = [];
  private known: readonly unknown[] | undefined;

  /** `compared` is what a change is told by; `value` is made only where there is one. */
  take(compared: readonly unknown[], value: () => Value): void {
    const { known } = this;
    if (known?.length === compared.length && compared.every((part, i) => part === known[i])) return;
    this.known = compared;
    this.changes.push(value());
  }
}

/** The series of the key, begun where there is none. */
export function seriesOf<Key, Value>(all: Map<Key, Sparse<Value>>, key: Key): Sparse<Value> {
  const known = all.get(key);
  if (known) return known;
  const begun = new Sparse<Value>();
  all.set(key, begun);
  return begun;
}
