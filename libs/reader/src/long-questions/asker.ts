import { AsyncLocalStorage } from 'node:async_hooks';

/** The one who waits for answers: one request, however many questions it asks. */
export interface Asker {
  /** Aborted when nobody waits any more. */
  readonly signal: AbortSignal;
  /** How long workers have worked for it so far. */
  spentMs: number;
  /** How many rows of long lists it was given so far. */
  rows: number;
  /** Charges it for what a question costs beyond what its document shows; rejects where that is more than it has left. */
  readonly pay?: (cost: number) => Promise<void>;
}

const ASKERS = new AsyncLocalStorage<Asker>();

/** Runs `work` for an asker. The long questions in it share one time limit and end when `signal` is aborted. */
export function forAsker(signal: AbortSignal, work: () => void, pay?: Asker['pay']): void {
  ASKERS.run({ signal, spentMs: 0, rows: 0, ...(pay && { pay }) }, work);
}

/** Outside of a request, each question has its own asker. */
export function presentAsker(): Asker {
  return ASKERS.getStore() ?? { signal: new AbortController().signal, spentMs: 0, rows: 0 };
}
