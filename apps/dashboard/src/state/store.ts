import { useSyncExternalStore } from 'react';

/** One value of the page. Its subscribers are called when it changes. */
export class Store<Value> {
  private readonly listeners = new Set<() => void>();

  constructor(private value: Value) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly get = (): Value => this.value;

  set(value: Value): void {
    if (Object.is(value, this.value)) return;
    this.value = value;
    for (const listener of this.listeners) listener();
  }
}

/** The value of a store; what calls it is drawn again when it changes. */
export function useStore<Value>(store: Pick<Store<Value>, 'subscribe' | 'get'>): Value {
  return useSyncExternalStore(store.subscribe, store.get);
}
