/** Handles the waiting jobs of one stream in order. Must settle all of them and must not throw. */
export type HandleWaiting<Job> = (waiting: readonly Job[]) => Promise<void>;

/** The most jobs that are handled together. */
const MOST_TOGETHER = 100;

/** One queue per stream. A job waits for the jobs before it. All jobs that are waiting by then are handled together. */
export class StreamQueues<Job> {
  private readonly queues = new Map<string, Job[]>();
  private readonly held = new Map<string, Promise<undefined>>();

  /** How many jobs nobody handles yet. */
  get waiting(): number {
    return [...this.queues.values()].reduce((sum, jobs) => sum + jobs.length, 0);
  }

  isBusy(streamId: string): boolean {
    return this.queues.has(streamId);
  }

  add(streamId: string, job: Job, handle: HandleWaiting<Job>): void {
    const queue = this.queues.get(streamId);
    if (queue) {
      queue.push(job);
      return;
    }
    const begun = [job];
    this.queues.set(streamId, begun);
    void this.workOff(streamId, begun, handle);
  }

  /** Runs `work` while the jobs of the stream wait. Does not wait for jobs that are already running. */
  async whileHeld<Result>(streamId: string, work: () => Promise<Result>): Promise<Result> {
    await this.released(streamId);
    const { promise, resolve } = Promise.withResolvers<undefined>();
    this.held.set(streamId, promise);
    try {
      return await work();
    } finally {
      this.held.delete(streamId);
      resolve(undefined);
    }
  }

  private async released(streamId: string): Promise<void> {
    for (let held = this.held.get(streamId); held; held = this.held.get(streamId)) await held;
  }

  private async workOff(streamId: string, queue: Job[], handle: HandleWaiting<Job>): Promise<void> {
    await presentTurn();
    while (queue.length > 0) {
      await this.released(streamId);
      await handle(queue.splice(0, MOST_TOGETHER));
      await presentTurn();
    }
    this.queues.delete(streamId);
  }
}

/** Resolves at the next tick, so that all jobs of the current turn are queued first. */
function presentTurn(): Promise<void> {
  return new Promise((resolve) => process.nextTick(resolve));
}
