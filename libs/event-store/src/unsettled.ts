/** Promises that have not settled yet. */
export class Unsettled {
  private readonly promises = new Set<Promise<unknown>>();

  /** Returns the value of the promise. */
  async add<Result>(promise: Promise<Result>): Promise<Result> {
    this.promises.add(promise);
    try {
      return await promise;
    } finally {
      this.promises.delete(promise);
    }
  }

  /** Resolves when all promises that were added so far have settled. */
  async allSettled(): Promise<void> {
    await Promise.allSettled(this.promises);
  }
}
