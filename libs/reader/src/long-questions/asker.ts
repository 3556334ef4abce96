import { AsyncLocalStorage } from 'node:async_hooks';

/** Who waits for answers: one request, however many questions it asks. */
export interface Asker {
  /** Aborted once nobody waits any more. */
  readonly signal: AbortSignal;
  /** What workers have worked for it so far. */
  spentMs: number;
}

const ASKERS = new AsyncLocalStorage<Asker>();

/** Runs `work` for an asker: the long questions in it share one limit and end when `signal` is aborted. */
export function forAsker(signal: AbortSignal, work: () => void): void {
  ASKERS.run({ signal, spentMs: 0 }, work);
}

/** Outside a request a question has an asker of its own. */
export function presentAsker(): Asker {
  return ASKERS.getStore() ?? { signal: new AbortController().signal, spentMs: 0 };
}
