type Result<Value> = IteratorResult<Value, undefined>;

/**
 * The listeners for the progress of something. A slow listener skips states: the next one that it gets is the latest.
 */
export class JobWatchers<Value> {
  private readonly open = new Set<JobWatch<Value>>();

  /** Reports the current state at once. If it is over, nothing follows. */
  watch(value: Value, isOver: boolean): JobWatch<Value> {
    const watch = new JobWatch<Value>((closed) => this.open.delete(closed));
    watch.tell(value);
    if (isOver) watch.finish();
    else this.open.add(watch);
    return watch;
  }

  tell(value: Value): void {
    for (const watch of this.open) watch.tell(value);
  }

  end(value: Value): void {
    for (const watch of [...this.open]) {
      watch.tell(value);
      watch.finish();
    }
    this.open.clear();
  }
}

/** Not an async generator, because ending one would wait for its pending step. */
export class JobWatch<Value> implements AsyncIterableIterator<Value> {
  private waiting: { readonly value: Value } | undefined;
  private asked: ((result: Result<Value>) => void) | undefined;
  private isFinished = false;

  constructor(private readonly onClose: (watch: JobWatch<Value>) => void) {}

  tell(value: Value): void {
    if (this.asked) this.answer({ done: false, value });
    else this.waiting = { value };
  }

  finish(): void {
    this.isFinished = true;
    if (!this.waiting) this.answer({ done: true, value: undefined });
  }

  next(): Promise<Result<Value>> {
    const { waiting } = this;
    this.waiting = undefined;
    if (waiting) return Promise.resolve({ done: false, value: waiting.value });
    if (this.isFinished) return Promise.resolve({ done: true, value: undefined });
    const { promise, resolve } = Promise.withResolvers<Result<Value>>();
    this.asked = resolve;
    return promise;
  }

  return(): Promise<Result<Value>> {
    this.waiting = undefined;
    this.finish();
    this.onClose(this);
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private answer(result: Result<Value>): void {
    const { asked } = this;
    this.asked = undefined;
    asked?.(result);
  }
}
