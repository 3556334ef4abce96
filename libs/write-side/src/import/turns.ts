/** Long enough to get on, short enough that nobody notices. */
const SLICE_MS = 8;

/** Cuts long work into slices: others have their turn between two of them. */
export class Turns {
  private since = performance.now();

  /** @throws the reason of `signal` where it came. */
  async next(signal?: AbortSignal): Promise<void> {
    if (performance.now() - this.since < SLICE_MS) return;
    await new Promise((resume) => setImmediate(resume));
    signal?.throwIfAborted();
    this.since = performance.now();
  }
}
