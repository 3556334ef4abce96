/** Promises that have not settled yet. */
export class Unsettled {
  private readonly promises = new Set<Promise<unknown>>();

  /** Gives what the promise gives. */
  async add<Result>(promise: Promise<Result>): Promise<Result> {
    this.promises.add(promise);
    try {
      return await promise;
    } finally {
      this.promises.delete(promise);
    }
  }

  /** Resolves when all that were added so far have settled, one way or the other. */
  async allSettled(): Promise<void> {
    await Promise.allSettled(this.promises);
  }
}
