/** Long enough to make progress, short enough that nobody notices. */
const SLICE_MS = 8;

/** Cuts long work into slices, so that other work can run in between. */
export class Turns {
  private since = performance.now();

  /** @throws the reason of `signal` once it is aborted. */
  async next(signal?: AbortSignal): Promise<void> {
    if (performance.now() - this.since < SLICE_MS) return;
    await new Promise((resume) => setImmediate(resume));
    signal?.throwIfAborted();
    this.since = performance.now();
  }
}
